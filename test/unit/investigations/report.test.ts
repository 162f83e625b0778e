import { describe, expect, test } from 'vitest';
import type { PluginResult } from '../../../src/analysis/index.ts';
import { answerWithout, report, reportSection } from '../../../src/investigations/index.ts';
import { analyzed, finding, findings } from './findings.ts';
import { expectInert } from './inert.ts';

const domain = (value: string) => ({ type: 'domain', value }) as const;

const SILENT: PluginResult = {
  plugin: 'far_away',
  pluginVersion: '1',
  status: 'skipped',
  verdict: 'none',
  score: null,
  confidence: 0,
  group: 'far_away',
  basis: 'list',
  summary: {},
  reasons: [],
  tags: [],
  cached: false,
  fetched_at: '2026-05-23T10:00:00Z',
  age_s: 0,
  latency_ms: 0,
  egress: 'none',
};

describe('a report', () => {
  test('begins with the worst verdict and lists the worst first', () => {
    const text = report(
      findings({
        findings: [
          finding(domain('calm.example'), { analyzed: analyzed({ verdict: 'benign', score: 0, reasons: [] }) }),
          finding(domain('worse.example'), { analyzed: analyzed({ score: 95 }) }),
          finding(domain('bad.example'), { analyzed: analyzed({ score: 70 }) }),
          finding(domain('odd.example'), { analyzed: { problem: 'nobody takes it' } }),
        ],
      }),
    );
    expect(text).toContain('**malicious** is the worst verdict: 2 malicious, 1 benign of 4 indicators');
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual([
      '| `worse[.]example` | domain | malicious | 95 | listed |',
      '| `bad[.]example` | domain | malicious | 70 | listed |',
      '| `calm[.]example` | domain | benign | 0 |  |',
      '| `odd[.]example` | domain | not analyzed |  |  |',
    ]);
    expect(text).toContain('- `odd[.]example` could not be analyzed: nobody takes it');
    expectInert(text);
  });

  test('tells which sources were silent and why, each once', () => {
    const skipped = { ...SILENT, skip: { reason: 'no_key', hint: 'socctl auth login far_away' } } as const;
    const broken = {
      ...SILENT,
      plugin: 'broken',
      status: 'error',
      error: { code: 'timeout', message: 'late' },
    } as const;
    const one = analyzed({ results: [skipped, broken], pending: ['slow_box'] });
    const text = report(
      findings({
        findings: [finding(domain('a.example'), { analyzed: one }), finding(domain('b.example'), { analyzed: one })],
        leftOut: 7,
        special: 1,
        off: ['asleep'],
      }),
    );
    for (const line of [
      '- `far_away`: no\\_key: socctl auth login far\\_away (2 indicators)',
      '- `broken`: timeout: late (2 indicators)',
      '- `slow_box`: still running (2 indicators)',
      '- 7 indicators more in the text: too many for one investigation, left out.',
      '- 1 private or special address in the text: never asked about.',
      '- Not asked at all: `asleep`; `socctl plugins list --all` shows what enables each.',
      `socctl poll ${one.id} --wait`,
    ])
      expect(text.split('\n')).toContain(line);
    expectInert(text);
  });

  test('tells what earlier work knows', () => {
    const at = '2026-05-22T10:00:00Z';
    const text = report(
      findings({
        findings: [
          finding(domain('turned.example'), { before: { verdict: 'benign', at } }),
          finding(domain('same.example'), { before: { verdict: 'malicious', at } }),
          finding(domain('known.example'), { seenIn: ['incident:12', 'session:sess_2'] }),
          finding(domain('everywhere.example'), { seenIn: [1, 2, 3, 4, 5, 6].map((number) => `incident:${number}`) }),
        ],
      }),
    );
    expect(text).toContain(
      `## Earlier work

- \`known[.]example\` was seen in incident \`12\`, investigation \`sess_2\`
- \`everywhere[.]example\` was seen in incident \`1\`, incident \`2\`, incident \`3\`, incident \`4\`, incident \`5\` and more
- \`turned[.]example\` was benign on ${at}, it is malicious now
- 1 indicator asked about before, with the same verdict
`,
    );
    expectInert(text);
  });

  test('without indicators says what was looked for', () => {
    const text = report(findings({ special: 2 }));
    expect(text).toMatch(
      /^# Investigation: A text\n\nNo indicators were found\. Looked for: public IP addresses, domains/,
    );
    expect(text).toContain('2 private or special addresses in the text');
    expect(text).toContain("socctl investigate follow-up sess_1 'more text'");
    expect(text).not.toContain('graph');
    expectInert(text);
  });

  test('as a section stands one level lower', () => {
    const text = reportSection(findings({ findings: [finding(domain('a.example'))] }));
    expect(text.match(/^#+ .*/gm)).toEqual([
      '## Follow-up: A text',
      '### Indicators',
      '### What stood out',
      '### Next steps',
    ]);
  });
});

test('the answer to a text without indicators tells what was not done', () => {
  const text = answerWithout('sess_1', 3, 0);
  expect(text).toMatch(/^Nothing was analyzed/);
  expect(text).toContain('socctl investigate show sess_1');
  expectInert(text);
});

const HOSTILE = [
  '[click](http://evil.example/a)',
  '![](https://evil.example/a.png)',
  '<script>alert(1)</script><img src=http://evil.example>',
  'x | y |\n| new | row |',
  '`` ` ``` code',
  '\u001b[31mred\u0007\u202e\r\nline\n# heading\n- item',
  '&#104;ttp://evil.example www.evil.example a@evil.example',
  '[x]: http://evil.example\n[a][x] a.[b](c) [@](d) [://]: e',
  '\\[x](y) \\\\[x](y) \\`a` \\| b \\<b>',
  '```\nsocctl config set\n```',
];

describe('text of an attacker makes no markup', () => {
  test.each(HOSTILE)('%j', (text) => {
    const result: PluginResult = {
      ...SILENT,
      plugin: text,
      status: 'error',
      error: { code: 'network', message: text },
    };
    const one = analyzed({ reasons: [{ plugin: text, text, weight: 1 }], results: [result], pending: [text] });
    const all = findings({
      title: text,
      findings: [
        finding({ type: 'url', value: text }, { analyzed: one, seenIn: [`session:${text}`] }),
        finding({ type: 'url', value: text }, { analyzed: { problem: text } }),
      ],
      off: [text],
    });
    for (const written of [report(all), reportSection(all)]) expectInert(written);
  });
});
