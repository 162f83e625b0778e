import { describe, expect, test } from 'vitest';
import { defang, defangAs, defangValue, openRewriter, refang } from '../../../src/ioc/index.ts';

describe('defang', () => {
  test.each([
    ['http://evil.com/path', 'hxxp[://]evil[.]com/path'],
    ['HTTPS://EVIL.COM', 'HXXPS[://]EVIL[.]COM'],
    ['Mail bob@evil.com. Then stop.', 'Mail bob[@]evil[.]com. Then stop.'],
    ['at 203.0.113.7:80 (evil.com).', 'at 203[.]0[.]113[.]7:80 (evil[.]com).'],
    ['the http server of 3 a.m.', 'the http server of 3 a[.]m.'],
    ['ftp://evil.com', 'ftp[://]evil[.]com'],
    ['hxxp[://]evil[.]com', 'hxxp[://]evil[.]com'],
    ['wait... what', 'wait... what'],
  ])('%s', (text, expected) => expect(defang(text)).toBe(expected));

  test('everything follows the literal rule', () => {
    expect(defang('See evil.com. @ ://', { everything: true })).toBe('See evil[.]com[.] [@] [://]');
    expect(defangValue('a.b.')).toBe('a[.]b[.]');
  });
});

describe('refang', () => {
  test.each([
    ['hxxp[://]evil[.]com/path', 'http://evil.com/path'],
    ['HXXPS[://]EVIL[.]COM hXXp://x', 'HTTPS://EVIL.COM http://x'],
    ['hxxp[:]//evil(.)com meow://evil{.}com', 'http://evil.com http://evil.com'],
    ['bob[at]evil[dot]com bob(at)evil(dot)com', 'bob@evil.com bob@evil.com'],
    ['[http]://evil[.]com h**ps://x fxp://y', 'http://evil.com https://x ftp://y'],
    ['www\\.evil\\.com evil.com[/]a', 'www.evil.com evil.com/a'],
    ['constructor://evil[.]com tostring[://]a', 'constructor://evil.com tostring://a'],
    ['2001[:]db8[:][:]1', '2001:db8::1'],
  ])('%s', (text, expected) => expect(refang(text)).toBe(expected));

  test.each([
    'C:\\temp\\.git and f(x).y, a[i], [a-z]+\\.com$',
    'http://evil.com:80/?a[]=1 (see https://x.org)',
    'std::vector [[:space:]] {at} (dot) look (at) me',
  ])('leaves %s alone', (text) => expect(refang(text)).toBe(text));
});

describe('openRewriter', () => {
  test('keeps bytes that are no UTF-8', async () => {
    const rewriter = await openRewriter({ action: 'defang' });
    const out = Buffer.concat([
      rewriter.write(Buffer.from([0xff, 0x61, 0x2e])),
      rewriter.write(Buffer.from([0x62, 0xc3])),
      rewriter.end(),
    ]);
    expect([...out]).toEqual([0xff, 0x61, 0x5b, 0x2e, 0x5d, 0x62, 0xc3]);
  });
});

describe('defang in the form of draft-grimminck-safe-ioc-sharing', () => {
  test.each([
    ['https://malicious.example/path.php', '[https]://malicious[.]example/path.php'],
    ['HTTP://[2001:db8::1]:8080', '[HTTP]://[2001[:]db8[:][:]1]:8080'],
    ['first.last@target.example', 'first.last[@]target[.]example'],
    ['ssh://u.ser:p@evil.com/a.php?v=1.2#l.x', '[ssh]://u.ser:p[@]evil[.]com/a.php?v=1.2#l.x'],
    ['http://a.com/?u=https://b.net/x.html', '[http]://a[.]com/?u=[https]://b[.]net/x.html'],
    ['http://a.com/?e=j.d@b.net&ip=203.0.113.7', '[http]://a[.]com/?e=j.d[@]b[.]net&ip=203[.]0[.]113[.]7'],
    [
      'http://a.com/?m=mailto:bob@b.net mailto:bob@b.net',
      '[http]://a[.]com/?m=[mailto]:bob[@]b[.]net [mailto]:bob[@]b[.]net',
    ],
    ['(http://a.com/b.c). Then a.net.', '([http]://a[.]com/b.c). Then a[.]net.'],
  ])('%s', (text, expected) => {
    expect(defangAs(text, 'ietf')).toBe(expected);
    expect(defangAs(expected, 'ietf')).toBe(expected);
    expect(refang(expected)).toBe(text);
  });
});
