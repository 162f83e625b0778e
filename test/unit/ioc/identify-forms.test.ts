import { describe, expect, test } from 'vitest';
import { identify } from '../../../src/ioc/index.ts';

/** The spellings of one value that a user may type or paste. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'domain evil.example': [
    'evil.example',
    'EVIL.EXAMPLE',
    'EVIL.EXAMPLE.',
    'evil[.]example',
    'evil[.]example.',
    'evil(.)example',
    'evil{.}example',
    'evil[dot]example',
    'evil [.] example',
    'evil[.example',
    'evil.]example',
    'evil\\.example',
    'evil。example',
    'evil．example',
    'evil｡example',
    'evil%2Eexample',
    'evil.example:443',
    'evil[.]example:443',
    'evil[.]example[:]443',
    'evil.example.:443',
    '<evil.example>',
    '"evil.example"',
    "'evil.example',",
    '`evil.example`',
    '“evil.example”',
    '«evil.example»',
    '(evil.example)',
    '[evil.example]',
    'evil.example,',
    'evil.example;',
    '\u00a0evil.example\u00a0',
    '\u200bevil.example\u200b',
    '\ufeffevil.example',
    'evil\u200b.example',
    'ev\u00adil.example',
    '//evil.example',
    '\tevil.example\r\n',
  ],
  'ip 203.0.113.7': [
    '203.0.113.7',
    '203.000.113.007',
    '203[.]0[.]113[.]7',
    '203.0.113[.]7',
    '203.0.113[.]7:80',
    '203.0.113.7:80',
    '203.0.113.7.',
    '[203.0.113.7]',
    '[203.0.113.7]:80',
    '(203.0.113.7)',
    '<203.0.113.7>',
    '203。0。113。7',
    '\u200b203.0.113.7\u00a0',
    '::ffff:203.0.113.7',
    '::FFFF:CB00:7107',
    '[::ffff:203.0.113.7]:80',
    '0:0:0:0:0:ffff:203.0.113.7',
    '//203.0.113.7',
  ],
  'ip 2001:db8::1': [
    '2001:db8::1',
    '2001:DB8:0:0:0:0:0:1',
    '[2001:db8::1]',
    '[2001:db8::1]:443',
    '2001:db8::1%eth0',
    '2001:db8::1%25eth0',
    '[2001:db8::1%eth0]:443',
    '2001[:]db8[:][:]1',
    'IPv6:2001:db8::1',
    '[IPv6:2001:db8::1]',
    '<2001:db8::1>',
    '"2001:db8::1"',
    '2001:db8::1.',
  ],
  'url http://evil.example/A': [
    'http://evil.example/A',
    'HTTP://EVIL.EXAMPLE/A',
    'hxxp://evil[.]example/A',
    'hXXp://evil.example/A',
    'http[:]//evil.example/A',
    'hxxp[://]evil[.]example/A',
    '[http]://evil[.]example/A',
    'http%3A%2F%2Fevil.example%2FA',
    'http%3a%2f%2fevil.example%2fA',
    '<http://evil.example/A>',
    '"http://evil.example/A"',
    '"http://evil.example/A",',
    '(http://evil.example/A)',
    '[http://evil.example/A]',
    '`http://evil.example/A`',
    '“http://evil.example/A”',
    'URL:http://evil.example/A',
    'http:\\/\\/evil.example\\/A',
    'http:\\\\evil.example\\A',
    'http:///evil.example/A',
    'http://evil。example/A',
    '\u200bhttp://evil.example/A\u00a0',
    'http://evil.example/A.',
  ],
  // A scheme that a letter is glued to is masked all the same, also where its colon is escaped.
  'url ahttp://evil.example': ['ahxxp://evil.example', 'ahxxp%3a%2f%2fevil.example'],
  'url http://evil.example/?a=1&b=2': ['http://evil.example/?a=1&b=2', 'http://evil.example/?a=1&amp;b=2'],
  'url evil.example/A': ['evil.example/A', 'EVIL[.]example/A', '//evil.example/A', '//EVIL[.]EXAMPLE/A'],
  'url http://xn--bcher-kva.example/': [
    'http://bücher.example/',
    'http://xn--bcher-kva.example/',
    'http://BÜCHER.example/',
  ],
  'url http://[2001:db8::1]:80/a': ['http://[2001:db8::1]:80/a', 'hxxp://[2001:DB8::1]:80/a'],
  'email bob@evil.example': [
    'bob@evil.example',
    'Bob@EVIL.Example',
    'bob@evil.example.',
    'bob[@]evil[.]example',
    'bob[at]evil[dot]example',
    'bob (at) evil (dot) example',
    'bob@evil[.]example',
    '<bob@evil.example>',
    '"bob@evil.example"',
    '(bob@evil.example)',
    'Bob Smith <bob@evil.example>',
    '"Smith, Bob" <bob@evil.example>',
    'mailto:bob@evil.example',
    'mailto:bob@evil.example?subject=x&body=y',
    'MAILTO:bob@evil[.]example',
    'bob%40evil.example',
    'bob＠evil.example',
    'bob@evil。example',
    '\u00a0bob@evil.example,',
  ],
  'email bob@xn--bcher-kva.example': ['bob@bücher.example', 'bob@xn--bcher-kva.example'],
  'hash 9f6c1d0e2b3a4f5e8d7c6b5a49382716': [
    '9f6c1d0e2b3a4f5e8d7c6b5a49382716',
    '9F6C1D0E2B3A4F5E8D7C6B5A49382716',
    'md5:9f6c1d0e2b3a4f5e8d7c6b5a49382716',
    'MD5: 9F6C1D0E2B3A4F5E8D7C6B5A49382716',
    'md5=9f6c1d0e2b3a4f5e8d7c6b5a49382716',
    '"9f6c1d0e2b3a4f5e8d7c6b5a49382716",',
    '0x9f6c1d0e2b3a4f5e8d7c6b5a49382716',
  ],
};

for (const [expected, spellings] of Object.entries(SPELLINGS)) {
  const [type = '', value = ''] = expected.split(' ');
  describe(expected, () => {
    test.each(spellings)('%j', (text) => {
      expect(identify(text)).toEqual({ type, value });
      expect(identify(text, type as 'ip')).toEqual({ type, value });
    });
  });
}

describe('more than one value, or none', () => {
  test.each([
    'evil.example other.example',
    'evil.example, other.example',
    '203.0.113.7 203.0.113.8',
    '203.0.113.1-203.0.113.9',
    'http://evil.example/a http://evil.example/b',
    'see evil.example',
    'evil.example is bad',
    '1.2.3.4.5',
    '999.1.1.1',
    'localhost',
    'readme',
    'md5:',
    'mailto:',
    '//',
    'http://',
    'http://%s/',
    'http://evil example/a',
    'sha256:9f6c1d0e2b3a4f5e8d7c6b5a49382716',
    '[::]x',
    '2001:db8::1::2',
    '2001:db8::g',
    'bob@',
    '@evil.example',
    'bob@localhost',
    '::ffff:203.0.113.256',
    'javascript:alert(1)',
    'data:text/html,x',
    'C:\\x.exe',
    'a[.]',
    '[.]',
    '%00',
    '%E0%A4%A',
    '\u0000',
  ])('%j', (text) => {
    expect(identify(text)).toHaveProperty('problem');
  });
});

test.each([
  ['203.0.113.0/24', 'cidr'],
  ['203[.]0[.]113[.]0/24', 'cidr'],
  ['2001:db8::/32', 'cidr'],
  ['cve-2021-44228', 'cve'],
  ['CVE\u20112021\u201144228', 'cve'],
  ['AS64500', 'asn'],
  ['00:1B:44:11:3A:B7', 'mac'],
])('%s is known as %s', (text, found) => {
  expect(identify(text)).toMatchObject({ found });
});

test('what identify gives it takes again', () => {
  for (const expected of Object.keys(SPELLINGS)) {
    const [type, value = ''] = expected.split(' ');
    expect(identify(value)).toEqual({ type, value });
  }
});
