import type { Output } from '../../engine/index.ts';

export type Plan = Output<'analysis.plan'>;
export type Planned = Plan['sources'][number];

/** What a run would ask of one source. */
export interface SourceTotal {
  readonly plugin: string;
  readonly egress: Planned['egress'];
  readonly to?: string;
  /** How many requests it would get: one for each indicator, or for each group where it takes groups. */
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

/**
 * Adds the plans of many indicators up, source by source; the memory that takes does not grow with them.
 * @param atOnce indicators in work at once: no group is larger.
 */
export function createTally(atOnce: number): { add(plan: Plan): void; totals(): SourceTotal[] } {
  interface Sum extends Omit<SourceTotal, 'seconds' | 'calls'> {
    readonly told: number;
    readonly together: number;
    readonly limits: Planned['limits'];
  }
  const sums = new Map<string, Sum>();

  function added({ plugin, egress, does, to, skip, limits, together = 1 }: Planned): Sum {
    const so = sums.get(plugin) ?? {
      plugin,
      egress,
      told: 0,
      together,
      stored: 0,
      running: 0,
      local: 0,
      held: {},
      limits,
    };
    const one = (word: Planned['does'], count: number): number => count + (does === word ? 1 : 0);
    const reason = skip?.reason;
    return {
      ...so,
      ...(to !== undefined && { to }),
      told: one('ask', so.told),
      together: Math.max(so.together, together),
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
    totals: () =>
      [...sums.values()].map(({ plugin, egress, limits, told, together, ...sum }) => {
        const calls = Math.ceil(told / Math.max(1, Math.min(together, atOnce)));
        return { plugin, egress, calls, ...sum, seconds: secondsFor(calls, limits) };
      }),
  };
}
