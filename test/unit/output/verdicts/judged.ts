import type { Judged, Said } from '../../../../src/output/verdicts/judged.ts';

/** Texts that would be more than text in a page that let them. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'/><svg onload=alert(1)>",
  'javascript:alert(1)',
  'http://evil.example/</title><script>alert(1)</script>',
  '\u202egnp.exe',
  '&lt;b&gt;',
  'a'.repeat(2000),
  '</style><style>@import "https://evil.example/x.css"</style>',
];

function said(plugin: string, over: Partial<Said> = {}): Said {
  const summary = { malicious: 11 };
  return { plugin, status: 'ok', verdict: 'none', score: null, reasons: [], summary, cached: false, age_s: 0, ...over };
}

const VERDICTS = ['malicious', 'suspicious', 'unknown', 'benign'] as const;

/** An analysis with every kind of answer in it; `text` stands wherever others could have put it. */
export function judged(index: number, text = `host-${index}.example.org`): Judged {
  const verdict = VERDICTS[index % VERDICTS.length] as string;
  const reasons = [`11 of 91 engines say malicious, ${text}`];
  return {
    ioc: text,
    type: 'domain',
    queried_at: '2026-08-01T12:00:00Z',
    verdict: {
      verdict,
      score: 70,
      confidence: 'low',
      conflict: index % 2 === 0,
      headline: `${verdict} — 2 of 6 sources answered`,
      reasons: [{ plugin: 'engines', text: reasons[0] as string }],
    },
    results: {
      engines: said('engines', {
        verdict: 'malicious',
        score: 80,
        reasons,
        permalink: 'https://reports.example/a?b=<c>',
      }),
      facts: said('facts', { summary: { owner: text } }),
      silent: said('silent', { status: 'not_found' }),
      broken: said('broken', { status: 'error', error: { code: 'timeout', message: `no answer ${text}` } }),
      held: said('held', { status: 'skipped', skip: { reason: 'tlp', hint: '--tlp green' } }),
      linked: said('linked', { verdict: 'benign', score: 0, permalink: 'javascript:alert(1)' }),
    },
  };
}
