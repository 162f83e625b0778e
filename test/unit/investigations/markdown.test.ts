import { describe, expect, test } from 'vitest';
import { prose, value } from '../../../src/investigations/markdown.ts';

describe('text from outside', () => {
  test.each([
    ['plain words.', 'plain words.'],
    ['evil.example is bad', 'evil[.]example is bad'],
    ['[a](http://evil.example)', '\\[a\\](hxxp[://]evil[.]example)'],
    ['![x](//evil.example/p.png)', '\\!\\[x\\](//evil[.]example/p[.]png)'],
    ['a.b](x)', 'a[.]b\\](x)'],
    ['a.(x)', 'a.(x)'],
    ['a[.](x)', 'a\\[.\\](x)'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['&lt;b>', '&amp;lt;b&gt;'],
    ['a | b', 'a \\| b'],
    ['a \\| b', 'a \\\\\\| b'],
    ['one\ntwo\r\n| three |', 'one two \\| three \\|'],
    ['\u001b]8;;http://evil.example\u0007x', ']8;;hxxp[://]evil[.]example x'.replace(']', '\\]')],
    ['\u202etxt.exe', 'txt[.]exe'],
    ['`code` *bold* _it_ ~no~ $x$', '\\`code\\` \\*bold\\* \\_it\\_ \\~no\\~ \\$x\\$'],
    ['ping @team and http:// alone', 'ping [@]team and http[://] alone'],
    ['# no heading', '\\# no heading'],
  ])('%j', (text, written) => {
    expect(prose(text)).toBe(written);
  });

  test('is shortened', () => {
    expect(prose('a'.repeat(300))).toBe(`${'a'.repeat(200)}…`);
    expect(prose('😀'.repeat(300))).toBe(`${'😀'.repeat(200)}…`);
  });
});

describe('values', () => {
  test.each([
    ['http://evil.example/a', '`hxxp[://]evil[.]example/a`'],
    ['2001:db8::1', '`2001:db8::1`'],
    ['http://evil.example/`a`', 'hxxp[://]evil[.]example/\\`a\\`'],
    ['http://evil.example/a|b', 'hxxp[://]evil[.]example/a\\|b'],
    ['http://evil.example/](x)', 'hxxp[://]evil[.]example/\\](x)'],
    ['bücher.example', 'bücher[.]example'],
  ])('%j', (text, written) => {
    expect(value(text)).toBe(written);
  });
});
