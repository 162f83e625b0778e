import { Failure } from './failure.ts';

/** A clock handed in wherever time matters, so that tests choose the time. */
export type Clock = () => Date;

/** Waits so many milliseconds. Rejects when the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** The last second that was written, and how: a batch writes the same one again and again. */
let written: readonly [second: number, text: string] = [Number.NaN, ''];

/** `2026-05-23T10:00:00Z`: UTC, whole seconds, the form of every time we store or print. */
export function utc(date: Date): string {
  const second = Math.floor(date.getTime() / 1000);
  if (second !== written[0]) written = [second, `${date.toISOString().slice(0, 19)}Z`];
  return written[1];
}

/** Ten years: no wait and no answer's life is longer, and every date that far ahead can be written. */
const LONGEST_DAYS = 3650;

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/**
 * Seconds in a duration as typed: `90`, `90s`, `15m`, `6h`, `7d`.
 * @throws Failure `usage` naming `what` when the text is none of these, or longer than ten years.
 */
export function seconds(text: string, what: string): number {
  const match = /^(\d{1,9})([smhd]?)$/.exec(text);
  if (!match)
    throw new Failure('usage', `${what}: '${text}' is no duration`, 'durations look like 90, 90s, 15m, 6h or 7d');
  const found = Number(match[1]) * SECONDS[(match[2] || 's') as keyof typeof SECONDS];
  if (found > LONGEST_DAYS * SECONDS.d)
    throw new Failure('usage', `${what}: '${text}' is too long a duration`, `the longest is ${LONGEST_DAYS}d`);
  return found;
}

/** Whole seconds from `from` to `to`, never negative. */
export function ageInSeconds(from: string, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - Date.parse(from)) / 1000));
}
