import type { Output } from '../../engine/index.ts';

export type Plan = Output<'analysis.plan'>;
export type Planned = Plan['sources'][number];

/** What a run would ask of one source. */
export interface SourceTotal {
  readonly plugin: string;
  readonly egress: Planned['egress'];
  readonly to?: string;
  /** How many indicators it would be told, a call each. */
  readonly calls: number;
  readonly stored: number;
  readonly running: number;
  /** How many would be looked up here. */
  readonly local: number;
  /** How many would be held back, by reason. */
  readonly held: Readonly<Record<string, number>>;
  /** How to be told more, for the last one held back. */
  readonly hint?: string;
  /** The least time that the source's limits allow for the calls. */
  readonly seconds: number;
}

/** Seconds that so many calls take at least: the first ones of a window go at once, the others wait for the next. */
function secondsFor(calls: number, limits: Planned['limits'] = []): number {
  const waits = limits.map((limit) => Math.max(0, Math.ceil(calls / limit.calls) - 1) * limit.seconds);
  return Math.max(0, ...waits);
}

/** Adds the plans of many indicators up, source by source; the memory that takes does not grow with them. */
export function createTally(): { add(plan: Plan): void; totals(): SourceTotal[] } {
  interface Sum extends Omit<SourceTotal, 'seconds'> {
    readonly limits: Planned['limits'];
  }
  const sums = new Map<string, Sum>();

  function added({ plugin, egress, does, to, skip, limits }: Planned): Sum {
    const so = sums.get(plugin) ?? { plugin, egress, calls: 0, stored: 0, running: 0, local: 0, held: {}, limits };
    const one = (word: Planned['does'], count: number): number => count + (does === word ? 1 : 0);
    const reason = skip?.reason;
    return {
      ...so,
      ...(to !== undefined && { to }),
      calls: one('ask', so.calls),
      stored: one('stored', so.stored),
      running: one('running', so.running),
      local: so.local + (does === 'local' || does === 'list' ? 1 : 0),
      held: reason === undefined ? so.held : { ...so.held, [reason]: (so.held[reason] ?? 0) + 1 },
      ...(skip && { hint: skip.hint }),
      limits: limits ?? so.limits,
    };
  }

  return {
    add(plan) {
      for (const source of plan.sources) sums.set(source.plugin, added(source));
    },
    totals: () => [...sums.values()].map(({ limits, ...sum }) => ({ ...sum, seconds: secondsFor(sum.calls, limits) })),
  };
}
