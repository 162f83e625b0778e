import type { Analyzed, Finding, Findings } from '../../../src/investigations/index.ts';
import type { Indicator } from '../../../src/ioc/index.ts';

export function analyzed(over: Partial<Analyzed> = {}): Analyzed {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    verdict: 'malicious',
    score: 90,
    reasons: [{ plugin: 'bad_list', text: 'listed', weight: 0.9 }],
    results: [],
    pending: [],
    ...over,
  };
}

export function finding(indicator: Indicator, over: Partial<Finding> = {}): Finding {
  return { indicator, analyzed: analyzed(), before: undefined, seenIn: [], ...over };
}

export function findings(over: Partial<Findings> = {}): Findings {
  return { sessionId: 'sess_1', title: 'A text', findings: [], leftOut: 0, special: 0, off: [], ...over };
}
