import type { Findings, Judged, Row, Said } from './judged.ts';
import { type Opinion, opinionOf } from './opinion.ts';

/** Indicators shown with every source: of those with a bad verdict, and of all others. */
const MOST_BAD = 1000;
const MOST_OTHERS = 200;

const RANK: Readonly<Record<string, number>> = {
  malicious: 0,
  suspicious: 1,
  benign: 2,
  unknown: 3,
  not_applicable: 4,
};
const ORDER: Readonly<Record<string, number>> = { malicious: 0, suspicious: 1, benign: 2, none: 3 };

function rank({ verdict: { verdict } }: Row): number {
  return RANK[verdict] ?? 3;
}

/** Opinions, then facts, then the others. */
function sorted(results: Judged['results']): readonly Said[] {
  const place = ({ status, verdict }: Said): number => (status === 'ok' ? (ORDER[verdict] ?? 3) : 5);
  return Object.values(results).sort((a, b) => place(a) - place(b) || (a.plugin < b.plugin ? -1 : 1));
}

/** Collects what a report shows, whose memory does not grow with what sources said of the thousandth indicator. */
export interface Collecting {
  add(judged: Judged): void;
  findings(title: string, at: Date): Findings;
}

export function collectFindings(): Collecting {
  const rows: Row[] = [];
  const sources = new Map<string, Map<Opinion, number>>();
  let [bad, others] = [0, 0];

  function isShownWhole(row: Row): boolean {
    return rank(row) < 2 ? bad++ < MOST_BAD : others++ < MOST_OTHERS;
  }

  return {
    add({ ioc, type, verdict, results }) {
      for (const result of Object.values(results)) {
        const counts = sources.get(result.plugin) ?? new Map<Opinion, number>();
        sources.set(result.plugin, counts);
        const opinion = opinionOf(result);
        counts.set(opinion, (counts.get(opinion) ?? 0) + 1);
      }
      const row = { ioc, type, verdict };
      rows.push(isShownWhole(row) ? { ...row, said: sorted(results) } : row);
    },
    findings: (title, at) => ({ title, at, sources, rows: rows.toSorted((a, b) => rank(a) - rank(b)) }),
  };
}
