import type { Limit } from '../plugin.ts';

/** Requests counted in one slot of time: the slot's number, and how many. */
export type Slot = readonly [number: number, count: number];

/** The slots a window is divided into: a request leaves it at most this part of the window late, never early. */
const SLOTS = 60;

const DAY_S = 86_400;

/** Daily quotas begin anew at midnight UTC with every vendor that says when; other windows move along. */
function isDaily({ seconds }: Limit): boolean {
  return seconds === DAY_S;
}

/** Milliseconds that a slot lasts. */
function widthOf(limit: Limit): number {
  return isDaily(limit) ? DAY_S * 1000 : Math.max(1, Math.floor((limit.seconds * 1000) / SLOTS));
}

/** The first slot that still counts at `now`: every one of which a part lies less than a window back. */
function oldest(limit: Limit, now: number): number {
  const width = widthOf(limit);
  return isDaily(limit) ? Math.floor(now / width) : Math.floor((now - limit.seconds * 1000) / width);
}

/** The slots that still count at `now`. */
function current(slots: readonly Slot[], limit: Limit, now: number): readonly Slot[] {
  const first = oldest(limit, now);
  return slots.filter(([number]) => number >= first);
}

/**
 * Milliseconds from `now` until another request fits into a window; 0 when one fits. No window of that length, wherever
 * it begins, ever holds more than the limit says.
 */
export function waitFor(slots: readonly Slot[], limit: Limit, now: number): number {
  const counted = current(slots, limit, now);
  let surplus = counted.reduce((sum, [, count]) => sum + count, 0) - limit.calls;
  if (surplus < 0) return 0;
  const width = widthOf(limit);
  for (const [number, count] of counted) {
    surplus -= count;
    // The slot counts as long as its end lies less than a window back.
    const gone = isDaily(limit) ? (number + 1) * width : (number + 1) * width + limit.seconds * 1000;
    if (surplus < 0) return Math.max(1, gone - now);
  }
  return Math.max(1, width);
}

/** The slots with one request more at `now`, without those that no longer count. */
export function counted(slots: readonly Slot[], limit: Limit, now: number): readonly Slot[] {
  const number = Math.floor(now / widthOf(limit));
  const kept = current(slots, limit, now);
  const last = kept.at(-1);
  return last?.[0] === number ? [...kept.slice(0, -1), [number, last[1] + 1]] : [...kept, [number, 1]];
}
