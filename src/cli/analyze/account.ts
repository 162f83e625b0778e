import type { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import { type ExitName, exitOf, worst } from '../exit.ts';
import { tally } from './tally.ts';
import type { Asked } from './view.ts';

/** What a batch came to so far: a few numbers, whatever its length. */
export interface Account {
  readonly exits: Set<ExitName>;
  /** Jobs of slow sources that still run. */
  readonly running: number;
  /** Whether anything was analyzed. */
  readonly any: boolean;
  has(verdict: string): boolean;
  /** Takes an analysis in; gives it back when it is to be printed. */
  add(analysis: Asked, exit: ExitName): Asked[];
  fail(failure: Failure): void;
  /** `1 malicious, 11 unknown`, and of how many where only changes are printed. */
  counts(): string;
  /** `12 indicators: 1 malicious, 11 unknown` */
  summary(): string;
  /** Tells what did not go well, and how the run ends. */
  end(context: Pick<Context, 'note' | 'signal'>): ExitName;
}

/** @param changed whether only what differs from the last run is printed, and is a finding. */
export function createAccount(changed: boolean): Account {
  const exits = new Set<ExitName>();
  const verdicts = new Map<string, number>();
  let [good, shown, failed, running] = [0, 0, 0, 0];
  let first: Failure | undefined;
  const asked = (): string => `${good} ${good === 1 ? 'indicator' : 'indicators'}`;
  const differing = (): string => `${shown} of ${asked()} differ from the last run`;
  const told = (what: string): string => [what, tally(verdicts)].filter((text) => text !== '').join(': ');
  return {
    exits,
    get running() {
      return running;
    },
    get any() {
      return good > 0;
    },
    has: (verdict) => verdicts.has(verdict),
    add(analysis, exit) {
      good += 1;
      const same = changed && analysis.changes?.length === 0;
      exits.add(same && exit === 'finding' ? 'done' : exit);
      if (same) return [];
      const { verdict } = analysis.verdict;
      shown += 1;
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      running += Object.keys(analysis.pending).length;
      return [analysis];
    },
    fail(failure) {
      first ??= failure;
      failed += 1;
    },
    counts: () => (changed ? told(differing()) : tally(verdicts)),
    summary: () => told(changed ? differing() : asked()),
    end({ note, signal }) {
      if (first) {
        note(`${failed} of ${good + failed} could not be analyzed`);
        exits.add(good > 0 ? 'partial' : exitOf(first.code));
      }
      if (signal.aborted) note(`interrupted after ${good}; the same command again goes on where it stopped`);
      return worst(exits);
    },
  };
}
