import { expect, test } from 'vitest';
import { defang } from '../../../src/ioc/text.ts';
import type { Format, Rendering, View } from '../../../src/output/format.ts';
import formats from '../../../src/output/formats/index.gen.ts';

interface Row {
  readonly value: string;
  readonly verdict: { readonly verdict: string; readonly score: number };
  readonly note?: string;
}

const VIEW: View<Row> = {
  noun: ['row', 'rows'],
  empty: 'nothing',
  columns: [
    { title: 'VALUE', path: 'value', priority: 1, live: true, min: 12 },
    { title: 'SCORE', path: 'verdict.score', priority: 2, align: 'right' },
    { title: 'NOTE', path: 'note', priority: 3 },
  ],
};
const PIPE: Rendering = { width: undefined, defang: (text) => text, paint: (_, text) => text, indent: 0 };
const REPORT: Rendering = { ...PIPE, defang };

const row = (value: string, note?: string): Row => ({
  value,
  verdict: { verdict: 'unknown', score: 7 },
  ...(note !== undefined && { note }),
});

async function render(name: string, items: readonly Row[], how: Rendering, view = VIEW): Promise<string> {
  const format = formats.find((each) => each.name === name) as Format;
  const loose = view as View<unknown>;
  if ('whole' in format) return (await format.whole({ items, view: loose }, how)).text;
  return format.head(loose, how) + items.map((item) => format.row(item, loose, how)).join('');
}

test('csv quotes by RFC 4180 and ends records with CRLF', async () => {
  expect(await render('csv', [row('a,"b"', 'two\nlines')], PIPE)).toBe(
    'value,verdict.score,note\r\n"a,""b""",7,"two\nlines"\r\n',
  );
});

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx'])('csv guards the formula %j', async (text) => {
  expect(await render('csv', [row(text)], PIPE)).toMatch(/\n"?'/);
});

test.each(['-5', '-5.25', 'plain-text'])('csv leaves %s alone', async (text) => {
  expect(await render('csv', [row(text)], PIPE)).toContain(`\n${text},`);
});

test('jsonl and csv give raw values, a record a line, also when asked to defang', async () => {
  expect((await render('jsonl', [row('evil.example'), row('b.example')], REPORT)).split('\n')).toHaveLength(3);
  expect(await render('jsonl', [row('evil.example')], REPORT)).toContain('"evil.example"');
  expect(await render('csv', [row('evil.example')], REPORT)).toContain('evil.example');
});

test('markdown shows live values unclickable and escapes what would be markup', async () => {
  const text = await render(
    'markdown',
    [row('http://evil.example/a', '[x](http://evil.example) | <img src=x>')],
    REPORT,
  );
  expect(text).toContain('| `hxxp[://]evil[.]example/a` | 7 | \\[x\\](http://evil.example) \\| &lt;img src=x&gt; |');
});

test('markdown: a backtick in a value cannot end the code span', async () => {
  expect(await render('markdown', [row('a`b.example')], REPORT)).toContain('a\\`b');
});

test('table: escapes from outside are written out, lines stay lines', async () => {
  const text = await render('table', [row('a\u001b[2J.example', 'one\ntwo')], PIPE);
  expect(text).toContain('a\\x1b[2J.example');
  expect(text.trimEnd().split('\n')).toHaveLength(2);
});

test('table: nothing is painted unless asked, not even heads', async () => {
  expect(await render('table', [row('a.example')], PIPE)).not.toContain('\u001b');
});

test('table: no line is wider than the terminal, what was cut is counted', async () => {
  const table = formats.find((each) => each.name === 'table') as Extract<Format, { whole: unknown }>;
  const items = [row(`${'x'.repeat(300)}.example`, 'y'.repeat(300))];
  const { text, cut } = await table.whole({ items, view: VIEW as View<unknown> }, { ...PIPE, width: 24 });
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(24);
  expect(cut).toEqual({ columns: ['NOTE'], cells: 1 });
});

test('table: a hundred thousand rows', async () => {
  const items = Array.from({ length: 100_000 }, (_, index) => row(`h${index}.example`));
  expect((await render('table', items, PIPE)).split('\n')).toHaveLength(100_002);
});

test('table: one very long cell does not make the others slow', async () => {
  // Every other row is padded to its width: a pattern for the spaces at the ends of lines would try each of them.
  const items = [row(`${'x'.repeat(20_000)}.example`), ...Array.from({ length: 500 }, () => row('a.example'))];
  expect((await render('table', items, PIPE)).split('\n')).toHaveLength(503);
});
