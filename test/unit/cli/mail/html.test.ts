import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/cli/extract/mail/html.ts';

const binary = (text: string): string => Buffer.from(text).toString('latin1');

function pageOf(html: string): { text: string; code: string; targets: string; links: string[] } {
  const page = readHtml(binary(html));
  const lines = (bytes: Buffer): string =>
    bytes
      .toString()
      .replace(/\n+/g, '|')
      .replace(/^\||\|$/g, '');
  return {
    text: lines(page.text.bytes),
    code: lines(page.code.bytes),
    targets: lines(page.targets.bytes),
    links: page.links.map(({ shown, from, to }) => `${shown} > ${page.targets.bytes.toString('utf8', from, to)}`),
  };
}

test.each([
  ['inline tags do not part a word', 'a<b>.exam</b>ple<wbr>.c<!-- x -->om', 'a.example.com'],
  ['block tags do', 'one<p>two</p>three<br/>four<td>five', 'one|two|three|four|five'],
  ['character references', 'a&#46;b&#x2E;c&period;d&commat;e&amp;f&nbsp;g&#8203;', 'a.b.c.d@e&f\u00a0g\u200b'],
  ['without a semicolon: numbers only', '&#46a &amp b &periodx', '.a &amp b &periodx'],
  ['numbers of Windows-1252', '&#147;x&#148;', '\u201cx\u201d'],
  ['numbers that are no character', '&#0;&#xd800;&#x110000;&#99999999999;', '\ufffd\ufffd\ufffd\ufffd'],
  ['names that are none', '&__proto__; &constructor; &toString;', '&__proto__; &constructor; &toString;'],
  ['line breaks are spaces', 'a\r\nb', 'a  b'],
  ['a lone < is text', '1 < 2 <3 <', '1 < 2 <3 <'],
  ['what is hidden', '<p style="display:none">hidden</p><input type="hidden" value="x">', 'hidden'],
  ['conditional comments are markup', '<!--[if mso]>shown<![endif]-->', 'shown'],
  ['comments that are none', '<!-->shown<!--->shown', 'shownshown'],
  ['doctype and instructions', '<!DOCTYPE html "http://x"><?xml a?>b', 'b'],
  ['a quoted > ends no tag', '<a title="a>b">c</a>', 'c'],
  ['tags in any case', '<SCRIPT>x</script>y<Style>z</STYLE>', 'y'],
])('%s', (_, html, text) => {
  expect(pageOf(html).text).toBe(text);
});

test.each([
  ['href', '<a href="http://x.example/">', 'http://x.example/'],
  ['without quotes', '<a href=http://x.example/?a=b>', 'http://x.example/?a=b'],
  ['in single quotes', "<a href='http://x.example/'>", 'http://x.example/'],
  ['spaces around the sign', '<a href \n= "http://x.example/">', 'http://x.example/'],
  ['references in it', '<a href="http&colon;//x&#46;example/?a&amp;b">', 'http://x.example/?a&b'],
  ['tabs and line breaks inside', '<a href=" ht\ntp://x.e\txample/ ">', 'http://x.example/'],
  ['spaces inside', '<a href="http://x.example/a b">', 'http://x.example/a%20b'],
  ['without a space before', '<a class="x"href="http://x.example/">', 'http://x.example/'],
  ['after a slash', '<img/src="http://x.example/">', 'http://x.example/'],
  ['forms and buttons', '<form action="//x.example/p"><button formaction=q>', '//x.example/p|q'],
  ['a refresh', '<meta http-equiv=refresh content="0;url=http://x.example/">', '0;url=http://x.example/'],
  ['parts of the message and data in place', '<img src="cid:a@b.example"><img src="data:image/png;base64,AA">', ''],
  ['attributes that lead nowhere', '<p class="x.example" id=y xmlns="http://x.example">', ''],
  ['cut off', '<a href="http://x.example/', 'http://x.example/'],
])('targets: %s', (_, html, targets) => {
  expect(pageOf(html).targets).toBe(targets);
});

test('links: what each shows and where it leads', () => {
  const { links } = pageOf('<a href=x>one <b>two</b></a> <a name=n>no</a> <a href=y>open <a href=z><img></a>');
  expect(links).toEqual(['one two > x', 'open  > y', '\n > z']);
});

test('code: scripts, styles, comments', () => {
  const { code, text } = pageOf('<script>a</b></script><style>c</style><p style="d">e</p><!-- f -->');
  expect({ code, text }).toEqual({ code: 'a</b>|c|d f ', text: 'e' });
});

test('every byte knows where it comes from', () => {
  const html = binary('\u00e9<p>a&#46;b<i>c</i> d');
  const { text } = readHtml(html);
  const shown = text.bytes.toString('latin1');
  const start = shown.indexOf('a.bc');
  const { from, to } = text.sourceOf(start, start + 4);
  expect(html.slice(from, to)).toBe('a&#46;b<i>c');
  const dot = text.sourceOf(start + 1, start + 2);
  expect(html.slice(dot.from, dot.to)).toBe('&#46;');
});

describe('linear in what an attacker wrote', () => {
  const SIZE = 2_000_000;
  test.each([
    '<',
    '<a ',
    '<!--',
    '<a href="',
    '<a href=x>',
    '</',
    '&',
    '&#',
    '<script>',
    '<!',
    '="',
    "<p a='",
    '<a/',
    ' ',
  ])('%s, over and over', (unit) => {
    // Quadratic work of this size would not end before the test is given up.
    const { text, code, targets } = readHtml(unit.repeat(SIZE / unit.length));
    expect(text.length + code.length + targets.length).toBeLessThan(3 * SIZE);
  });
});
