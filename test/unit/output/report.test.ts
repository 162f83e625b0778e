import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Style } from '../../../src/output/format.ts';
import { reportText } from '../../../src/output/report.ts';

const REPORT = `# Investigation: \\[a\\] &lt;b&gt; & evil[.]example

**malicious** is the worst verdict: 1 malicious of 1 indicator, and some more words to fill the line

| Indicator | Type | Verdict | Score | First reason |
| --- | --- | --- | --- | --- |
| \`hxxp[://]evil[.]example/a/long/path/that/does/not/fit\` | url | malicious | 90 | listed \\| here, for a long time |

- \`evil[.]example\` was seen in incident \`12\`, and in many other places that fill the line

\`\`\`sh
socctl analyses show 1
\`\`\`
`;

const COLOURS = { head: '\u001b[1m', dim: '\u001b[2m', good: '\u001b[32m', warn: '\u001b[33m', bad: '\u001b[31m' };

const how = {
  width: 56,
  defang: (text: string) => text,
  paint: (style: Style, text: string) => `${COLOURS[style]}${text}\u001b[0m`,
  indent: 0,
};

test('a report on a terminal: no marks of Markdown, everything within the width', () => {
  const { text, cut } = reportText(REPORT, how, (cell) => (cell === 'malicious' ? 'bad' : undefined));
  const lines = text.split('\n').map((line) => line.trimEnd());
  expect(lines[0]).toBe('\u001b[1mInvestigation: [a] <b> & evil[.]example\u001b[0m');
  expect(lines[6]).toContain(' \u001b[31mmalicious\u001b[0m ');
  const plain = lines.map((line) => stripVTControlCharacters(line).trimEnd());
  for (const line of plain) expect(line.length).toBeLessThanOrEqual(how.width);
  expect(plain).toEqual([
    'Investigation: [a] <b> & evil[.]example',
    '',
    'malicious is the worst verdict: 1 malicious of 1',
    'indicator, and some more words to fill the line',
    '',
    expect.stringMatching(/^INDICATOR +VERDICT +SCORE +FIRST REASON$/),
    expect.stringMatching(/^hxxp\[:\/\/\]evil\[\.\]example.*… {2}malicious +90 +listed \| .*…$/),
    '',
    '- evil[.]example was seen in incident 12, and in many',
    '  other places that fill the line',
    '',
    '  socctl analyses show 1',
    '',
  ]);
  expect(cut.columns).toContain('TYPE');
  expect(cut.cells).toBeGreaterThan(0);
});

test('a pipe inside a cell stays in it, and escapes of a terminal are written out', () => {
  const wide = { ...how, width: 200 };
  const { text, cut } = reportText(REPORT, wide, () => undefined);
  expect(text).toContain('listed | here, for a long time');
  expect(cut).toEqual({ columns: [], cells: 0 });
  expect(reportText('a\u001b[31mb\n', wide, () => undefined).text).toBe('a\\x1b[31mb\n');
});

test('a word that is longer than the line does not part from the dash before it', () => {
  const { text } = reportText(`- ${'x'.repeat(70)} y\n`, how, () => undefined);
  expect(text).toBe(`- ${'x'.repeat(70)}\n  y\n`);
});
