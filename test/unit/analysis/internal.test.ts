import { describe, expect, test } from 'vitest';
import { internalEntries } from '../../../src/analysis/gate/entries.ts';
import { internalList } from '../../../src/analysis/index.ts';
import { type Indicator, type IndicatorType, identify } from '../../../src/ioc/index.ts';

const LIST =
  'acme.com, *.corp.example.org 198.51.99.0/24\n45.9.9.9,2a00:1234::/32,/^srv-[0-9]+\\./, bücher.de, /token=.{4,}/i';
const isInternal = internalList(internalEntries(LIST));

function indicator(text: string, type?: IndicatorType): Indicator {
  const found = identify(text, type);
  if ('problem' in found) throw new Error(`${text}: ${found.problem}`);
  return found;
}

describe('is internal', () => {
  test.each([
    'acme.com',
    'wiki.acme.com',
    'WIKI.Acme.COM',
    'a.b.c.acme.com',
    'corp.example.org',
    'x.corp.example.org',
    '198.51.99.7',
    '45.9.9.9',
    '::ffff:198.51.99.7',
    '64:ff9b::c633:6307',
    '2002:c633:6307::1',
    '2a00:1234:ffff::1',
    'srv-12.evil.org',
    'xn--bcher-kva.de',
    'www.bücher.de',
    'boss@acme.com',
    'boss=acme.com@evil.org',
    'http://acme.com/x',
    'http://acme.com./x',
    'https://wiki.acme.com:8443/x',
    'http://0xc6.0x33.0x63.7/',
    'http://3325256455/',
    'http://[2a00:1234::5]:80/',
    'http://[::ffff:45.9.9.9]/',
    'http://evil.org/?u=https://wiki.acme.com/page',
    'http://evil.org/?u=https%3A%2F%2Fwiki.acme.com%2Fpage',
    'http://evil.org/?u=https%253A%252F%252Fwiki%252Eacme%252Ecom',
    'http://evil.org/%77iki.%61cme.com/',
    'http://evil.org/?mail=boss@acme.com',
    'http://evil.org/198.51.99.20/a',
    'http://evil.org/?h=%5B2a00:1234::5%5D',
    'http://evil.org/?h=b%C3%BCcher.de',
    'http://x@acme.com@evil.org/',
    'http://evil.org@acme.com/',
    'http://evil.org\\@acme.com/',
    'http://acme.com\\@evil.org/',
    'http://evil.org/?token=abcdef',
    'http://evil.org/?TOKEN=abcdef',
    'wss://acme.com/socket',
  ])('%s', (text) => {
    expect(isInternal(indicator(text))).toBe(true);
  });

  test('a hash, by a pattern', () => {
    const found = internalList(internalEntries('/^d41d8/'));
    expect(found(indicator('d41d8cd98f00b204e9800998ecf8427e'))).toBe(true);
    expect(found(indicator('e41d8cd98f00b204e9800998ecf8427e'))).toBe(false);
  });
});

describe('is not', () => {
  test.each([
    'notacme.com',
    'acme.com.evil.org',
    'acme.co',
    'example.org',
    '198.51.98.7',
    '45.9.9.90',
    '2a00:1235::1',
    'my-srv-12.evil.org',
    'http://evil.org/acme.com.zip',
    // What is not sent is no reason to hold back.
    'http://evil.org/a#boss@acme.com',
    'http://acme.com@evil.org/',
    'd41d8cd98f00b204e9800998ecf8427e',
  ])('%s', (text) => {
    expect(isInternal(indicator(text))).toBe(false);
  });
});

describe('a list', () => {
  test.each([
    ['', 0],
    [' , \n', 0],
    ['acme.com', 1],
    ['/a, b/ acme.com', 2],
    ['/a\\/b/i', 1],
    ['[2a00::1]', 1],
    ['intranet', 1],
  ])('%j', (text, count) => {
    expect(internalEntries(text)).toHaveLength(count);
  });

  test.each([
    ['acme.com 1.2.3', "'1.2.3' is no domain"],
    ['10.0.0.0/33', "'10.0.0.0/33' is no"],
    ['2a00::/129', "'2a00::/129' is no"],
    ['1.2.3.4/8/8', "'1.2.3.4/8/8' is no"],
    ['fe80::1%eth0', "'fe80::1%eth0' is no"],
    ['http://acme.com', "'http://acme.com' is no"],
    ['boss@acme.com', "'boss@acme.com' is no"],
    ['-', "'-' is no"],
    ['/open', 'no slash at its end'],
    ['/a/x', 'no slash at its end'],
    ['//', 'is empty'],
    ['/(/', 'has a ( without )'],
  ])('%j is taken whole or not at all', (text, why) => {
    expect(() => internalEntries(text)).toThrow(why);
  });
});

test('a long value takes no time', () => {
  const many = internalList(internalEntries('acme.com, /(a+)+$/, /(.*,){9}x/'));
  const value = `http://evil.org/${'a.'.repeat(20_000)}${'%25'.repeat(5000)},,,,`;
  const begun = process.cpuUsage();
  expect(many({ type: 'url', value })).toBe(false);
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});
