import { type Sighting, see } from '../../graph/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { utc } from '../../shared/time.ts';
import { together } from '../../shared/together.ts';
import type {
  ActivityRow,
  AnalysisRow,
  CacheRow,
  EarlierRow,
  MarkRow,
  PendingRow,
  Repositories,
  ResultRow,
  Store,
} from '../../store/index.ts';
import { KEPT_S } from './freshness.ts';

/** Everything that one analysis leaves in the store. */
interface Kept {
  readonly analysis: AnalysisRow;
  readonly results: readonly ResultRow[];
  readonly jobs: readonly PendingRow[];
  readonly answers: readonly CacheRow[];
  readonly sighting: Sighting;
  readonly activity: ActivityRow;
}

/** An analysis whose answers are there. */
interface Judged<T extends Kept> {
  readonly indicator: Indicator;
  /** What is to be kept of it, by what somebody said of the indicator. It may be asked twice. */
  readonly kept: (mark: MarkRow | undefined) => T;
}

/** Milliseconds for which analyses that end one after the other are gathered: what it costs to store one falls by half. */
const GATHERED_MS = 15;

/** Milliseconds after which it is looked again for answers that are too old to be kept. */
const EXPIRED_EVERY_MS = 3_600_000;

/** What many analyses under way at the same time ask of the store together. */
export interface Grouped {
  /** Answers to an indicator that are still fresh at the time given. */
  fresh(asked: { readonly indicator: Indicator; readonly now: Date }): Promise<readonly CacheRow[]>;
  /** The last analysis of an indicator, of this account or of anybody. */
  earlier(asked: { readonly indicator: Indicator; readonly account?: string }): Promise<EarlierRow | undefined>;
  /** Stored once this resolves; gives what was stored. */
  keep<T extends Kept>(asked: Judged<T>): Promise<T>;
}

const keyOf = ({ type, value }: { readonly type: string; readonly value: string }): string => `${type} ${value}`;

function byKey<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(key(row));
    if (known) known.push(row);
    else found.set(key(row), [row]);
  }
  return found;
}

/** One transaction for all of them. */
async function keepAll(tx: Repositories, all: readonly Kept[]): Promise<void> {
  await tx.analyses.insert(...all.map(({ analysis }) => analysis));
  await tx.results.put(all.flatMap(({ results }) => results));
  await tx.pending.insert(all.flatMap(({ jobs }) => jobs));
  // Of two answers to one question the later counts.
  const answers = all.flatMap((each) => each.answers);
  await tx.cache.put([...new Map(answers.map((row) => [`${row.plugin} ${row.place} ${keyOf(row)}`, row])).values()]);
  await see(tx, ...all.map(({ sighting }) => sighting));
  await tx.activity.append(...all.map(({ activity }) => activity));
}

function groupedOn(store: Store): Grouped {
  let expired = 0;
  return {
    fresh: together(async (all) => {
      if (all.length === 0) return [];
      // Whoever wants fresher ones than another in the group leaves out what is too old.
      const at = Math.min(...all.map(({ now }) => now.getTime()));
      const rows = await store.cache.freshOf(
        all.map(({ indicator }) => indicator),
        utc(new Date(at)),
      );
      const found = byKey(rows, keyOf);
      return all.map(({ indicator }) => found.get(keyOf(indicator)) ?? []);
    }),
    earlier: together(async (all) => {
      const rows = await store.analyses.lastOf(
        all.map(({ indicator: { type, value }, account = '' }) => ({ type, value, account })),
      );
      const found = byKey(rows, ({ type, ioc, by }) => `${by} ${type} ${ioc}`);
      return all.map(({ indicator, account = '' }) => found.get(`${account} ${keyOf(indicator)}`)?.[0]);
    }),
    // What is stored is what was handed in.
    keep: together<Judged<Kept>, Kept>(
      (all) =>
        store.write(async (tx) => {
          const marks = byKey(await tx.marks.findOf(all.map(({ indicator }) => indicator)), keyOf);
          const kept = all.map((each) => each.kept(marks.get(keyOf(each.indicator))?.[0]));
          await keepAll(tx, kept);
          const at = Date.parse(kept[0]?.analysis.queried_at ?? '1970-01-01T00:00:00Z');
          if (at >= expired + EXPIRED_EVERY_MS) {
            await tx.cache.expire(utc(new Date(at - KEPT_S * 1000)));
            expired = at;
          }
          return kept;
        }),
      { restMs: GATHERED_MS },
    ) as Grouped['keep'],
  };
}

const known = new WeakMap<Store, Grouped>();

/** The groups of a store: one set for all that ask it. */
export function groupedBy(store: Store): Grouped {
  const found = known.get(store) ?? groupedOn(store);
  known.set(store, found);
  return found;
}
