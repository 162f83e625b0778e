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

const how = {
  width: 60,
  defang: (text: string) => text,
  paint: (style: Style, text: string) => `<${style}>${text}</>`,
  indent: 0,
};

test('a report on a terminal: no marks of Markdown, everything within the width', () => {
  const { text, cut } = reportText(REPORT, how, (cell) => (cell === 'malicious' ? 'bad' : undefined));
  expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
    '<head>Investigation: [a] <b> & evil[.]example</>',
    '',
    'malicious is the worst verdict: 1 malicious of 1 indicator,',
    'and some more words to fill the line',
    '',
    expect.stringMatching(/^<head>INDICATOR<\/> +<head>VERDICT<\/> +/),
    expect.stringMatching(/^hxxp\[:\/\/\]evil\[\.\]example\/.*… {2}<bad>malicious<\/> {2}/),
    '',
    '- evil[.]example was seen in incident 12, and in many other',
    '  places that fill the line',
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
