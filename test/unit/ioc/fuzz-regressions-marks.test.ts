import { describe, expect, test } from 'vitest';
import { defangAs, identify, refang } from '../../../src/ioc/index.ts';
import { holdsInEveryStyle, values, WAYS } from './every-style.ts';

/** What `npm run fuzz` found about texts that are defanged, refanged or taken for one value; one line each. */
describe('marks that fuzzing found', () => {
  test.each<[text: string, found: string[]]>([
    ['1@a.xn--2001:::', []],
    ['[.]zip aaa^.io', ['domain aaa.io']],
    // What ends a name is no scheme, whatever the dot before it is written like, and what begins none is no name.
    ['a\\.com://', ['domain a.com']],
    ['a\u3002com://', ['domain a.com']],
    ['a*.*com://1.2.3.4', ['domain a.com', 'ip 1.2.3.4']],
    ['1 . com://a', ['domain 1.com']],
    ['1.1[@]a\\.mailto:a', ['email 1.1@a.mailto']],
    ['1[.]hxxp://', []],
    ['evil[.]com[.]http://lake.com/a', ['domain evil.com', 'url http://lake.com/a']],
    ['evil.com.http://lake.com/a', ['domain evil.com', 'url http://lake.com/a']],
    // Slashes in brackets, and half a dot in them, are no part of a name either.
    ['a{dot}://1.a@a.ao', ['email 1.a@a.ao']],
    ['tp://a/a(dot)[.', ['url http://a/a(dot)']],
    ['tp://a/a[:].', ['url http://a/a[:]']],
    ['[:]::1', []],
    // The last group of an address is no user.
    ['2001:a::1@a.fa', ['ip 2001:a::1']],
    ['2001:db8::7@evil.com', ['ip 2001:db8::7', 'domain evil.com']],
    ['12:34:ab@evil.com', ['email ab@evil.com']],
    ['tp://a/a[.http://a', ['url http://a/a.http://a']],
    ['hxxp:\\\\a://', ['url http://a://']],
    ['2001:db8::7.443@evil.com', ['ip 2001:db8::7', 'domain evil.com']],
    // Colons that are in brackets already, or written as entities.
    ['2001[:]1[::]0', ['ip 2001:1::']],
    ['2001:1:&#58;', ['ip 2001:1::']],
    // How far the word is that tells of a port does not depend on the brackets between.
    ['IP aa[:]//10.0a.0.1/aaaa/a_(a) aaa aaaa "0.\u200b1.0.1.1"', ['ip 0.1.0.1']],
    // The dot of the root stands before a port, and more digits are none.
    ['fxp://0.:111111', ['url ftp://0']],
    ['http://evil.com.:8080/a', ['url http://evil.com.:8080/a']],
    // A name may begin like an address, and go on behind two hyphens as behind one.
    ['version 0.0.1.1--1].[onion', ['domain 0.0.1.1--1.onion']],
    // Beside letters of a script without spaces its numbers are a word of their own.
    ['ver 203.0.113.7\u6f22\u5b57.com', ['ip 203.0.113.7']],
    ['203.0.113.7--20.evil.com', ['domain 203.0.113.7--20.evil.com']],
    ['203.0.113.7--3 hosts', ['ip 203.0.113.7']],
    // A dot between quotes behind letters of any script.
    ['[.]) %a"."\u0440\u0444:11aa.a\u00fcaaa#aaa [.] a', ['domain a.\u0440\u0444']],
    ['a(.)ahxxp://', []],
    ['evil[.]comhxxp://lake.com', ['domain evil.com', 'url http://lake.com']],
    ['fe80::[:]', ['ip fe80::']],
    ['x:2001:db8::7@a.fa', ['ip 2001:db8::7']],
    ['::1@a.fa', ['ip ::1']],
    // Half a pair of round brackets, or a whole one, is a notation like square ones.
    ['hxxp(://evil/.a', ['url http://evil/.a']],
    ['hxxp\ufeff(://1/.a', ['url http://1/.a']],
    ['hxxps(://)evil.com/a', ['url https://evil.com/a']],
    // The name of a proof is no domain because a dot is in brackets.
    ['CVE-2021-12345.py', ['cve CVE-2021-12345']],
    ['cve\u20132021\u201312345.so', ['cve CVE-2021-12345']],
    ['Exploit.CVE\u20132021\u201312345', ['cve CVE-2021-12345']],
    // A dot after another one stands in no name, in brackets either.
    ['ss[:]//0[dot].0', ['url ss://0']],
    ['tp://1{.}.1', ['url http://1']],
    ['hxxp[:]//evil..<@>a', ['url http://evil']],
    ['evil.]com/.\u3010.\u3011a', ['url evil.com/']],
    ['a{.}::1', ['ip ::1']],
    ['hxxp[:]//evil(at)::1', ['url http://evil', 'ip ::1']],
    // The end of a name is no scheme, and a wide full stop behind an address is one.
    ['b\u00fccher(.)aa://a.at', ['domain b\u00fccher.aa']],
    ['a_dot_a://evil.info', []],
    // With the scheme in brackets the notation before it is still one.
    ['a (dot)aa://', ['domain a.aa']],
    ['evil [dot]info://', ['domain evil.info']],
    ['www.evil[.pa}abc://', ['domain www.evil.pa']],
    ['203.0.113.7\uff0e1', ['ip 203.0.113.7']],
    // Neither is the last group of an address part of one.
    ['2001:1::1.a*.*com/]', ['ip 2001:1::1']],
    ['2001\u200b:db8::/32', ['cidr 2001:db8::/32']],
    ['2001:db8:\u200b:7:a', ['ip 2001:db8::7:a']],
    // A scheme that nobody knows in the path of a URL begins none.
    ['evil[,]com/a://lake.com', ['url evil.com/a://lake.com']],
    // The digits of an escaped sign are none of the address.
    ['%221.0.113.7 ', ['ip 1.0.113.7']],
    ['%101.0.113.7 ', ['ip 101.0.113.7']],
    // A user has no control character in it.
    ['http://a\u0085@evil.com', ['url http://a', 'domain evil.com']],
    // As an A-label it is longer than 63 characters.
    [`${'\u00fc\u0432'.repeat(31)}[.]com bob@${'\u00fc\u0432'.repeat(31)}.com`, []],
    // An Arabic letter and a Latin one make no label (RFC 5893), and `_at_` belongs to an address for mail.
    ['\u0642a\u3002au', []],
    ['a_at_a::1DOT0DOT1DOT1', ['ip 1.0.1.1']],
    // A sign behind a URL is judged by the end of the URL as well.
    ['hxxp://1/a\\@[', ['url http://1/a']],
    // A third slash, whatever the two before it look like.
    ['hxxp[:]//evil[.]com?http:///1.', ['url http://evil.com?http://1']],
    // A defanged line is one in every style.
    ['login:1111.]top hxxp://', []],
    // What is no UTF-8 is part of no user.
    ['evil\u3002com/tp://1\ufffd@', ['domain evil.com', 'url http://1']],
    // A token is not too long to be read because its dots are in brackets.
    [`203 dot 0 dot 113 dot 7..${'{.'.repeat(320)}`, ['ip 203.0.113.7']],
    // A backslash before the `@` of an authority, also in the source form of a string.
    ['hxxp://evil\\@1', ['url http://evil\\@1']],
    ['hxxp://evil\\\\@1', ['url http://evil']],
  ])('%j holds the same in every style', holdsInEveryStyle);

  test.each<[text: string, refanged: string]>([
    ['hxxp://evil.com/hxxp://lake.com', 'http://evil.com/http://lake.com'],
    ['evil[.\u0440\u0444] and evil[.co.uk]', 'evil.\u0440\u0444 and evil.co.uk'],
    ['https://evil.com/?u=h**p://lake.com', 'https://evil.com/?u=http://lake.com'],
    ['see hxxp:// and tp:// here', 'see http:// and tp:// here'],
    // Where no host follows, these are words.
    ['tp://evil.com/tp://', 'http://evil.com/tp://'],
    ['hp://1#fxp://', 'http://1#fxp://'],
    ['https:\\/\\/evil[.]com\\/a', 'https://evil.com/a'],
    ['[www](dot)evil.com', 'www.evil.com'],
    ['\\nhttp:///evil.com:8080/', '\\nhttp://evil.com:8080/'],
    ['[bob][dot]evil@lake.com', 'bob.evil@lake.com'],
    ['hxxps://evil[.]com\\#a', 'https://evil.com#a'],
    // Without a scheme it is a name once its marks are gone, and what was escaped stays so.
    ['evil[.]com\\#a', 'evil.com\\#a'],
    ['evil[.]com\\/a', 'evil.com\\/a'],
    // So is it behind a scheme that nobody knows: no URL once its marks are gone.
    ['x-app:\\/\\/evil[.]com\\/a', 'x-app:\\/\\/evil.com\\/a'],
    ['rows[:][:] 2001[:]db8[:][:] fe80[:][:]', 'rows[:][:] 2001:db8:: fe80::'],
  ])('%j refanged is %j, and so is what is found', (text, plain) => {
    expect(refang(text)).toBe(plain);
    expect(refang(plain)).toBe(plain);
  });

  test.each<[text: string, found: string]>([
    ['tp://evil.com/tp://', 'url http://evil.com/tp://'],
    ['h**p://1/fxp://', 'url http://1/fxp://'],
    ['h**p://1/fxp://evil.com', 'url http://1/ftp://evil.com'],
    ['tp://evil.com\\@E', 'url http://evil.com\\@E'],
    // A bracket that is closed behind one that is not stays outside as well.
    ['evil[.]com/{(}', 'url evil.com/'],
    ['http://evil.com/a{b(c}', 'url http://evil.com/a'],
  ])('%j is found and identified as %s', (text, found) => {
    expect(values(text)).toEqual([found]);
    const value = found.slice(found.indexOf(' ') + 1);
    expect(identify(value)).toEqual({ type: 'url', value });
  });

  test('lines of hyphens in the midst of a host come to an end', () => {
    const line = `bob[@]evil.xn${'-'.repeat(60_000)}a.\u0440\u0443\n`;
    expect(refang(line.repeat(8))).toBe(line.repeat(8).replaceAll('[@]', '@'));
  });

  test('an at sign beside a no-break space joins nothing', () => {
    expect(defangAs('bob@evil.com@\u00a0evil', 'socbuddy')).toBe('bob[@]evil[.]com@\u00a0evil');
  });

  test('a text of joined words longer than a token may be is defanged once', () => {
    const text = '2001:1:: . 2001:1:: .001:aa1:: . '.repeat(40);
    for (const [style, options] of WAYS) {
      const made = defangAs(text, style, options);
      expect(defangAs(made, style, options)).toBe(made);
    }
  });

  // An address behind a user, a user behind a third slash, slashes and brackets that are escaped.
  test.each([
    'http://a@2001:1::',
    'a.aa/a{dot}://',
    'a.aa/=\\.a',
    'a.aa/a\\@(',
    'a:/\\/1.1.0.1',

    '203.0.113.7\\/',
    '\\://',
    'http:///bob@evil.com',
    'http:///com://',
  ])('refang gives back what defanging makes of %s', (text) => {
    for (const [style, options] of WAYS) expect(refang(defangAs(text, style, options))).toBe(text);
  });
});
