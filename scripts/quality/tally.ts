import type { ScoredType } from './document.ts';
import type { Compared, Counts } from './score.ts';

/** Adds up what was right and wrong, by type, kind of text or whatever else the caller names. */
export interface Tally {
  readonly rows: ReadonlyMap<string, Counts>;
  add(name: string, compared: Compared, wanted?: (type: ScoredType) => boolean): void;
  /** Each type under its own name. */
  addTypes(compared: Compared): void;
}

export const NOTHING: Counts = { right: 0, missed: 0, extra: 0 };

export function createTally(): Tally {
  const rows = new Map<string, Counts>();
  const row = (name: string) => {
    const counts = rows.get(name) ?? { ...NOTHING };
    rows.set(name, counts);
    return counts;
  };
  return {
    rows,
    add(name, { right, mistakes }, wanted = () => true) {
      const counts = row(name);
      counts.right += right.filter(wanted).length;
      for (const { fault, type } of mistakes) if (wanted(type)) counts[fault]++;
    },
    addTypes({ right, mistakes }) {
      for (const type of right) row(type).right++;
      for (const { fault, type } of mistakes) row(type)[fault]++;
    },
  };
}

/** Shares from 0 to 1; of nothing at all, 1. */
export function figures({ right, missed, extra }: Counts): { precision: number; recall: number; f1: number } {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(right, right + extra),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + missed + extra),
  };
}
