import { describe, expect, test } from 'vitest';
import { collectFindings } from '../../../../src/output/verdicts/findings.ts';
import { escaped, linkable } from '../../../../src/output/verdicts/markup.ts';
import { opinionOf } from '../../../../src/output/verdicts/opinion.ts';
import { verdictPage } from '../../../../src/output/verdicts/page.ts';
import { HOSTILE, judged } from './judged.ts';

const AT = new Date('2026-08-01T12:00:00Z');

function html(all: readonly ReturnType<typeof judged>[], shown = (text: string) => text): string {
  const collecting = collectFindings();
  for (const each of all) collecting.add(each);
  return [...verdictPage(collecting.findings('A report', AT), shown)].join('');
}

test('the worst come first, whatever came first', () => {
  const page = html([judged(2), judged(1), judged(0)]);
  const places = ['host-0', 'host-1', 'host-2'].map((name) => page.lastIndexOf(`<span class="mono">${name}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('every value and every text about one goes through what makes it unclickable', () => {
  const page = html([judged(0)], (text) => text.replaceAll('.', '[.]'));
  expect(page).toContain('host-0[.]example[.]org');
  expect(page.replaceAll('reports.example', '')).not.toContain('host-0.example.org');
});

test.each(HOSTILE)('%j is text and nothing else', (text) => {
  const page = html([judged(0, text)]);
  const inside = page.slice(page.indexOf('</style>') + 8);
  expect(inside).not.toMatch(/<(?:script|img|style|iframe|link)\b/i);
  expect(page).not.toMatch(/\u202e/);
  expect(inside).not.toMatch(/href="(?!https:)/);
});

test('a long list keeps the sources of the worst only, and says so', () => {
  const page = html(Array.from({ length: 1200 }, (_, index) => judged(2, `host-${index}.example.org`)));
  expect(page.match(/<table>/g)).toHaveLength(200);
  expect(page.match(/left out of this long report/g)).toHaveLength(1000);
});

test('nothing analyzed is a page that says so', () => {
  expect(html([])).toContain('Nothing was analyzed');
});

describe('links', () => {
  test.each([
    ['https://reports.example/a?b=c&d="', 'https://reports.example/a?b=c&amp;d=%22'],
    ['http://reports.example/', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user:pass@reports.example/', undefined],
    ['data:text/html,x', undefined],
    ['nothing', undefined],
    [undefined, undefined],
  ])('%s', (address, expected) => {
    expect(linkable(address)).toBe(expected);
  });
});

test('a text is escaped once', () => {
  expect(escaped(`<a href="x">'&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;');
});

test.each([
  [{ status: 'ok', verdict: 'none' }, 'facts'],
  [{ status: 'ok', verdict: 'benign' }, 'benign'],
  [{ status: 'not_found', verdict: 'none' }, 'not found'],
  [{ status: 'pending', verdict: 'none' }, 'pending'],
  [{ status: 'skipped', verdict: 'none' }, 'skipped'],
  [{ status: 'error', verdict: 'none' }, 'error'],
] as const)('%o counts as %s', (result, opinion) => {
  expect(opinionOf(result)).toBe(opinion);
});
