import type { Output } from '../../engine/index.ts';
import type { Style, View } from '../../output/format.ts';
import { factsLine } from '../../output/verdicts/facts.ts';
import { ago } from '../../shared/span.ts';

export type Analysis = Output<'analysis.show'>;
/** An analysis that was just made; with --changed what it says otherwise than the last one. */
export type Asked = Analysis & Pick<Output<'analysis.run'>, 'changes'>;
export type Result = Analysis['results'][string];

const COLOUR: Readonly<Record<string, Style>> = {
  malicious: 'bad',
  suspicious: 'warn',
  benign: 'good',
  unknown: 'dim',
  not_applicable: 'dim',
  none: 'dim',
};

/** The colour that a verdict has everywhere. */
export function verdictStyle(verdict: string): Style | undefined {
  return COLOUR[verdict];
}

/** Many analyses, a row each. */
export const ANALYSES_VIEW: View<Analysis> = {
  noun: ['indicator', 'indicators'],
  empty: 'nothing to analyze; for free text: socctl analyze --extract',
  columns: [
    { title: 'INDICATOR', path: 'ioc', priority: 1, live: true, min: 32 },
    { title: 'TYPE', path: 'type', priority: 4 },
    {
      title: 'VERDICT',
      path: 'verdict.verdict',
      priority: 2,
      style: ({ verdict }) => verdictStyle(verdict.verdict),
      min: 14,
    },
    { title: 'SCORE', path: 'verdict.score', priority: 5, align: 'right' },
    {
      title: 'REASON',
      path: 'verdict.reasons',
      priority: 3,
      live: true,
      min: 16,
      cell: ({ verdict }) => verdict.reasons[0]?.text ?? 'nobody has an opinion',
    },
    {
      title: 'OPINIONS',
      path: 'verdict.coverage.opinions',
      priority: 6,
      align: 'right',
      cell: ({ verdict: { coverage } }) => `${coverage.opinions}/${coverage.asked}`,
    },
  ],
};

/** `verdict unknown → malicious, virustotal new: malicious` */
function changesOf({ changes = [] }: Asked): string {
  return changes.map(({ of, from, to }) => (from === null ? `${of} new: ${to}` : `${of} ${from} → ${to}`)).join(', ');
}

/** The same where only changes are printed. */
export const CHANGES_VIEW: View<Asked> = {
  ...ANALYSES_VIEW,
  empty: 'nothing differs from the last run',
  columns: [
    ...ANALYSES_VIEW.columns,
    { title: 'CHANGE', path: 'changes', priority: 2, live: true, min: 20, cell: changesOf },
  ],
};

/** One analysis, a row for each source that had something to say. */
export const RESULTS_VIEW: View<Result> = {
  noun: ['source', 'sources'],
  empty: 'no source knows it; all there are: socctl plugins list --all',
  columns: [
    { title: 'SOURCE', path: 'plugin', priority: 1, min: 16, link: ({ permalink }) => permalink },
    {
      title: 'SAYS',
      path: 'verdict',
      priority: 3,
      cell: ({ status, verdict }) => (status !== 'ok' ? status : verdict === 'none' ? 'facts' : verdict),
      style: ({ status, verdict }) => (status === 'error' ? 'bad' : verdictStyle(verdict)),
    },
    { title: 'SCORE', path: 'score', priority: 5, align: 'right' },
    { title: 'WHY', path: 'reasons', priority: 2, live: true, min: 24, cell: factsLine },
    {
      title: 'AGE',
      path: 'age_s',
      priority: 6,
      align: 'right',
      cell: ({ cached, age_s }) => (cached ? ago(age_s) : 'new'),
    },
  ],
};

const RANK: Readonly<Record<string, number>> = { malicious: 0, suspicious: 1, benign: 2, none: 3 };
const LAST = 4;

/** How much an opinion may weigh: what a source is worth, times how bad it calls the indicator. */
function weight({ verdict, score, confidence }: Result): number {
  return verdict === 'none' ? 0 : confidence * (verdict === 'benign' ? 100 : (score ?? 0));
}

/** What a person wants to see first: opinions, the weightiest before the others, facts, errors. Silent sources are no rows. */
export function told(analysis: Analysis): Result[] {
  const rank = ({ status, verdict }: Result): number => (status === 'error' ? LAST : (RANK[verdict] ?? 3));
  return Object.values(analysis.results)
    .filter(({ status }) => status === 'ok' || status === 'error')
    .sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a) || (a.plugin < b.plugin ? -1 : 1));
}
