import { describe, expect, test } from 'vitest';
import { refang } from '../../../src/ioc/index.ts';

/** Sentences of a report with defanged indicators, and the whole text as it should read. */
const SCHEMES: readonly (readonly [defanged: string, plain: string])[] = [
  ['Stage two: hxxp://cargo-drop.net/in.', 'Stage two: http://cargo-drop.net/in.'],
  ['Stage two: hXXp://cargo-drop.net/in.', 'Stage two: http://cargo-drop.net/in.'],
  ['Stage two: HXXP://CARGO-DROP.NET/IN.', 'Stage two: HTTP://CARGO-DROP.NET/IN.'],
  ['Stage two: HXXPS[://]CARGO-DROP[.]NET.', 'Stage two: HTTPS://CARGO-DROP.NET.'],
  ['(hxtp://cargo-drop.net/in)', '(http://cargo-drop.net/in)'],
  ['<htxp://cargo-drop.net/in>', '<http://cargo-drop.net/in>'],
  ['"httx://cargo-drop.net/in",', '"http://cargo-drop.net/in",'],
  ['h xxps://cargo-drop.net/in', 'h https://cargo-drop.net/in'],
  ['`hxxx://cargo-drop.net/in`', '`http://cargo-drop.net/in`'],
  ['xxxx://cargo-drop.net/in;xxxxs://lake-mirror.org/', 'http://cargo-drop.net/in;https://lake-mirror.org/'],
  ['h**p://cargo-drop.net/in and h**ps://lake-mirror.org', 'http://cargo-drop.net/in and https://lake-mirror.org'],
  ['h__p://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['h--p://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['h00p://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['ttp://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['nxxp://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['hxp://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['hp://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['meow://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http[:]//cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['hxxp[:]//cargo-drop[.]net/in', 'http://cargo-drop.net/in'],
  ['http(:)//cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http{:}//cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http[://]cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http[://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http[:/]/cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http:[//]cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http[:][/][/]cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http[:][//]cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['[http]://cargo-drop[.]net/in, [https]://lake-mirror[.]org', 'http://cargo-drop.net/in, https://lake-mirror.org'],
  ['hxxp[://]cargo-drop[.]net[/]~user[/]a', 'http://cargo-drop.net/~user/a'],
  ['hxxp[://]cargo-drop[.]net:8080[/]?id=7', 'http://cargo-drop.net:8080/?id=7'],
  ['http\uff1a//cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['hxxps\uff1a\uff0f\uff0f[2001:db8::7]/in', 'https://[2001:db8::7]/in'],
  ['\u7f51\u5740\uff1ahxxp\uff1a//cargo-drop\uff3b.\uff3dnet/in', '\u7f51\u5740\uff1ahttp://cargo-drop.net/in'],
  ['(http)://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['[ftp]://cargo-drop[.]net/in', 'ftp://cargo-drop.net/in'],
  ['htt[p]://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['h[tt]p://cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['h[xx]ps://cargo-drop.net/in', 'https://cargo-drop.net/in'],
  ['http[s]://cargo-drop.net/in', 'https://cargo-drop.net/in'],
  ['hxxp[s]://cargo-drop.net/in', 'https://cargo-drop.net/in'],
  ['hxxp(s)://cargo-drop.net/in', 'https://cargo-drop.net/in'],
  ['http:\\\\cargo-drop.net\\in', 'http://cargo-drop.net/in'],
  ['hxxp:\\\\cargo-drop[.]net\\in\\a', 'http://cargo-drop.net/in/a'],
  ['{"u":"http:\\/\\/cargo-drop.net\\/in"}', '{"u":"http://cargo-drop.net/in"}'],
  ['http__cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['http:__cargo-drop.net/in', 'http://cargo-drop.net/in'],
  ['see http : // cargo-drop.net/in now', 'see http://cargo-drop.net/in now'],
  ['see http:// cargo-drop.net/in now', 'see http://cargo-drop.net/in now'],
  ['see hxxps:// cargo-drop . net now', 'see https://cargo-drop.net now'],
  ['see http//cargo-drop.net/in now', 'see http://cargo-drop.net/in now'],
  ['see http:///cargo-drop.net/in now', 'see http://cargo-drop.net/in now'],
  ['see hxxps[:]cargo-drop[.]net/in now', 'see https://cargo-drop.net/in now'],
  ['fxp://cargo-drop.net/in', 'ftp://cargo-drop.net/in'],
  ['fXp://cargo-drop.net/in', 'ftp://cargo-drop.net/in'],
  ['ftx://cargo-drop.net/in', 'ftp://cargo-drop.net/in'],
  ['fxps://cargo-drop.net/in', 'ftps://cargo-drop.net/in'],
  ['sfxp://cargo-drop.net/in', 'sftp://cargo-drop.net/in'],
  ['tcp://cargo-drop[.]net:4665', 'tcp://cargo-drop.net:4665'],
  ['ldap://cargo-drop[.]net/in', 'ldap://cargo-drop.net/in'],
  ['wss[://]cargo-drop[.]net/in', 'wss://cargo-drop.net/in'],
  ['hxxp://localhost/x', 'http://localhost/x'],
];

/** One way of writing a dot: in a name, in an address, in a sentence with several. */
const DOTS = [
  ...['[.]', '(.)', '{.}', '<.>', '[.)', '(.]', '[.', '.]', '].[', '[[.]]', '[ . ]', ' [.] ', ' . ', '[dot]', '(dot)'],
  ...['{dot}', '[DOT]', '[Dot]', '[punto]', '[punkt]', ' dot ', ' [dot] ', '\\.', '^.', '[,]', '%2e', '%2E', '&#46;'],
  ...[
    '&#x2e;',
    '&period;',
    '"."',
    "'.'",
    '`.`',
    '|.|',
    '/./',
    '\u200b.',
    '\u2060.\u2060',
    '\uff0e',
    '\u3002',
    '\u2024',
  ],
  ...['\u3010.\u3011', '\uff3b.\uff3d', '**.**', '-dot-', '_dot_', 'DOT', '[.]\u00a0', '(DOT)', '<dot>', '{ . }'],
];
const NO_ADDRESS = new Set(['-dot-', '_dot_', 'DOT', '/./', '"."', "'.'", '`.`', '|.|']);

const ATS = [
  ...['[@]', '(@)', '{@}', '<@>', '[at]', '(at)', '{at}', '[AT]', ' [at] ', ' [@] ', '[arroba]', '_at_', ' @ ', '\\@'],
  ...['[@', '@]', '\uff20', '&#64;', '&#x40;', '&commat;', '%40', '<at>'],
];

const OTHERS: readonly (readonly [defanged: string, plain: string])[] = [
  ['mail ann at cargo-drop dot net today', 'mail ann@cargo-drop.net today'],
  ['mail annATcargodropDOTnet today', 'mail ann@cargodrop.net today'],
  ['mail ann-at-cargo-dot-net today', 'mail ann@cargo.net today'],
  ['mail ann[at]cargo-drop[dot]net, bo(at)lake(dot)org', 'mail ann@cargo-drop.net, bo@lake.org'],
  ['[mailto]:ann[@]cargo-drop[.]net', 'mailto:ann@cargo-drop.net'],
  ['mail ann@cargo-drop[.]net.', 'mail ann@cargo-drop.net.'],
  ['www.cargo-drop[.]net twice', 'www.cargo-drop.net twice'],
  ['www.cargo-drop[.net] twice', 'www.cargo-drop.net twice'],
  ['www.cargo-drop.[net] twice', 'www.cargo-drop.net twice'],
  ['[www].cargo-drop.net twice', 'www.cargo-drop.net twice'],
  ['www.car[-]go.net twice', 'www.car-go.net twice'],
  ['www.car\u00adgo.net twice', 'www.cargo.net twice'],
  ['at 203.0.113[.]9 now', 'at 203.0.113.9 now'],
  ['at [203].[0].[113].[9] now', 'at 203.0.113.9 now'],
  ['at 203[.]0[.]113[.]9[:]8080 now', 'at 203.0.113.9:8080 now'],
  ['at 203[.]0[.]113[.]9:8080 now', 'at 203.0.113.9:8080 now'],
  ['at 203.0.113[.]0/24 now', 'at 203.0.113.0/24 now'],
  ['at 2001[:]db8[:][:]8a2e[:]370 now', 'at 2001:db8::8a2e:370 now'],
  ['at 2001:db8[:]:8a2e:370 now', 'at 2001:db8::8a2e:370 now'],
  ['hxxp://cargo[.]net[:]8080[/]a', 'http://cargo.net:8080/a'],
  ['http://cargo.net[/]a', 'http://cargo.net/a'],
  ['hxxp://cargo[.]net/a[.]php', 'http://cargo.net/a.php'],
  ['hxxp://cargo[.]net\\/a', 'http://cargo.net/a'],
  ['hxxp://cargo[.]net/?u=hxxp://lake[.]org/x', 'http://cargo.net/?u=http://lake.org/x'],
  ['hxxp://cargo[.]net/a[?]b=1', 'http://cargo.net/a?b=1'],
  ['hxxp://cargo[.]net/?e=ann[@]lake.org', 'http://cargo.net/?e=ann@lake.org'],
  ['hxxp://203[.]0[.]113[.]9/a', 'http://203.0.113.9/a'],
  ['hxxp://[2001:db8::1]:80/a', 'http://[2001:db8::1]:80/a'],
  ['[http]://[2001[:]db8[:][:]1]:80/a', 'http://[2001:db8::1]:80/a'],
  ['hxxp://u:p@cargo[.]net/a', 'http://u:p@cargo.net/a'],
  ['[x](hxxp://cargo[.]net/a)', '[x](http://cargo.net/a)'],
  ['**hxxp://cargo[.]net/a**, __lake[.]org__', '**http://cargo.net/a**, __lake.org__'],
  ['a,hxxp://cargo[.]net/a,Malicious', 'a,http://cargo.net/a,Malicious'],
  ['(see hxxp://cargo[.]net/a).', '(see http://cargo.net/a).'],
  ['hxxp://cargo[.]net/a_(b)', 'http://cargo.net/a_(b)'],
  ['{"u":"hxxp://cargo[.]net/a","n":1}', '{"u":"http://cargo.net/a","n":1}'],
  ['<a href="hxxp://cargo[.]net/a">lake[.]org</a>', '<a href="http://cargo.net/a">lake.org</a>'],
  ['URL:hxxp://cargo[.]net/a', 'URL:http://cargo.net/a'],
  ['cargo[.]net/a/b.php', 'cargo.net/a/b.php'],
  ['| cargo[.]net | 203[.]0[.]113[.]9 |', '| cargo.net | 203.0.113.9 |'],
  ['cargo[.]net;lake(.)org;203.0.113[.]9', 'cargo.net;lake.org;203.0.113.9'],
  ['http%3A%2F%2Fcargo.net%2Fa%3Fb%3D1', 'http://cargo.net/a?b=1'],
  ['drop[.]corpnet and drop[.]exe', 'drop.corpnet and drop.exe'],
  ['ann[@]mailhost', 'ann@mailhost'],
];

describe('refang undoes', () => {
  test.each(SCHEMES)('%s', (defanged, plain) => expect(refang(defanged)).toBe(plain));
  test.each(OTHERS)('%s', (defanged, plain) => expect(refang(defanged)).toBe(plain));

  test.each(DOTS)('%j as a dot', (dot) => {
    const write = (text: string) => text.replaceAll('~', dot);
    for (const text of ['seen www~cargodrop~net twice', 'seen cargo~net and lake~org, twice', '"cargo~net","x"']) {
      expect(refang(write(text))).toBe(text.replaceAll('~', '.'));
    }
    if (NO_ADDRESS.has(dot)) return;
    for (const text of ['at 203~0~113~9 now', '203~0~113~9,198~51~100~4']) {
      expect(refang(write(text))).toBe(text.replaceAll('~', '.'));
    }
  });

  test.each(ATS)('%j as an at', (at) => {
    for (const text of ['mail ann~cargo.net today', 'from ann.b~cargo.net, to bo~lake.org.']) {
      expect(refang(text.replaceAll('~', at))).toBe(text.replaceAll('~', '@'));
    }
  });
});

describe('refang leaves alone', () => {
  test.each([
    'f(x).y and a[.5], a[i].b, x[:], y[:-1], list[:][0]',
    '[[:space:]]* [a-z]+\\.com$ ^[a-z]://x [[.hyphen.]]',
    'C:\\temp\\.git\\new.txt \\\\server\\share\\a.b',
    '*.com {a,b}.txt ls *.{js,ts} ~/.config/**/*.json',
    '{"a":"b\\/c","d":"\\u003cx\\u003e","e":"say \\"hi\\""}',
    '[text](https://x.org/a_(b)) [http]: https://x.org **bold**.com-like',
    'the polka dot dress at noon, look at me dot your i',
    '[email protected] and a, b, c',
    '1,2,3,4 and 203,0,113,77',
    'look-at-me.com, bob-at-evil.com',
    'std::vector {at} (dot) (at) me',
    'sed s/a(.)b/x/ ; grep "foo.bar"',
    'x [dot] y in words, (see: http://x.org/a).',
    'next=http%3A%2F%2Fcargo.net%2Fa&x=%20',
    '&lt;b&gt; &amp; &#169; 100%25',
    'Soft\u00adhyphen and zero\u200bwidth, \ufeffhttp://cargo.net',
  ])('%s', (text) => expect(refang(text)).toBe(text));

  // No sentence ends before a word without a space between them.
  test('the space before brackets that a name goes on behind', () =>
    expect(refang('at 203.0.113 [.]7, cargo-drop [.]net, bob@lake-mirror [.]org')).toBe(
      'at 203.0.113.7, cargo-drop.net, bob@lake-mirror.org',
    ));
  test('the spaces of a sentence', () => expect(refang('It ends [.] To be')).toBe('It ends . To be'));
  test('full stops of the literal rule', () => expect(refang('It ends[.] To be[.]')).toBe('It ends. To be.'));
});
