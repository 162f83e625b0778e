import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/ioc/index.ts';

describe('identify', () => {
  test.each([
    ['203.0.113.7', 'ip', '203.0.113.7'],
    ['203[.]0[.]113[.]7:443', 'ip', '203.0.113.7'],
    ['[2001:DB8::1]:443', 'ip', '2001:db8::1'],
    ['EVIL.com.', 'domain', 'evil.com'],
    ['<evil[.]com>', 'domain', 'evil.com'],
    ['evil.com:8080', 'domain', 'evil.com'],
    ['bücher.example', 'domain', 'xn--bcher-kva.example'],
    ['evil%2Ecom', 'domain', 'evil.com'],
    ['hxxps://EVIL[.]com/Path', 'url', 'https://evil.com/Path'],
    ['http://bücher.example/ü', 'url', 'http://xn--bcher-kva.example/ü'],
    ['EVIL[.]com/Path?q=1', 'url', 'evil.com/Path?q=1'],
    ['evil.com:8080/a', 'url', 'evil.com:8080/a'],
    ['203.0.113.7/a.sh', 'url', '203.0.113.7/a.sh'],
    ['http://paypal.com@google.com@evil.com/', 'url', 'http://paypal.com@google.com@evil.com/'],
    ['http://[fe80::1%eth0]/', 'url', 'http://[fe80::1%eth0]/'],
    ['"Bob[at]Evil.com"', 'email', 'bob@evil.com'],
    ['mailto:bob@evil.com', 'email', 'bob@evil.com'],
    ['D41D8CD98F00B204E9800998ECF8427E', 'hash', 'd41d8cd98f00b204e9800998ecf8427e'],
  ])('%s is %s %s', (text, type, value) => {
    expect(identify(text)).toEqual({ type, value });
  });

  test('a value longer than any indicator is refused, and shown in short', () => {
    const most = `http://example.com/${'a'.repeat(8192 - 19)}`;
    expect(identify(most)).toEqual({ type: 'url', value: most });
    const { problem } = identify(`${most}a`) as { problem: string };
    expect(problem).toBe(`'${most.slice(0, 77)}...' is longer than 8192 characters, so it is no indicator`);
  });

  test.each([
    ['"'.repeat(8000), 'x'],
    ['', '\u6f22'.repeat(8000)],
    ['a.', '\u6f22'.repeat(600)],
  ])('a long value that looks like nothing is nothing', (head, tail) => {
    expect(identify(head + tail)).toHaveProperty('problem');
  });

  test('what stands around a value is taken off, also where there is nothing else', () => {
    expect(identify('<"evil.com",;>')).toEqual({ type: 'domain', value: 'evil.com' });
    expect(identify('"\'>')).toEqual({ problem: 'the value is empty' });
  });

  test('a name of 253 characters is the longest, also in Unicode', () => {
    const name = (labels: number) => `${'\u6f22\u{20bb7}.'.repeat(labels)}example`;
    expect(identify(name(10))).toMatchObject({ type: 'domain' });
    expect(identify(name(60))).toHaveProperty('problem');
  });

  test('holds a value to the type that is asked for', () => {
    expect(identify('evil.com', 'domain')).toEqual({ type: 'domain', value: 'evil.com' });
    expect(identify('evil.com', 'ip')).toEqual({
      problem: "'evil.com' is no IP address but a domain",
      found: 'domain',
    });
    expect(identify('203.0.113.7', 'domain')).toMatchObject({
      problem: "'203.0.113.7' is no domain but an IP address",
    });
    expect(identify('foo', 'hash')).toEqual({ problem: "'foo' is no MD5, SHA-1, SHA-256 or SHA-512" });
  });

  test.each([
    ['CVE-2021-44228', 'cve'],
    ['203.0.113.0/24', 'cidr'],
    ['AS64500', 'asn'],
  ])('%s is known as %s', (text, found) => {
    expect(identify(text)).toMatchObject({ found });
  });

  test.each([
    '',
    '   ',
    'foo',
    'and/or',
    'tcp/ip',
    '9/11/2001',
    'src/main.invalidtop',
    '1.2.3',
    '999.1.1.1',
    'a b.com',
    'http://',
    '@evil.com',
    'zz',
    '%',
  ])('%j is nothing', (text) => {
    expect(identify(text)).toHaveProperty('problem');
    expect(identify(text)).not.toHaveProperty('found');
  });
});
