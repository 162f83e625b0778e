import { Failure } from './failure.ts';

/** So many calls within so many seconds. */
export interface Rate {
  readonly calls: number;
  readonly seconds: number;
}

const UNITS: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  m: 60,
  min: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
};

const FORM = /^(\d{1,9})\/(\d{0,6})([a-z]{1,4})$/;

/** More than this many requests have no use for a limit, and windows of more than a year no meaning. */
const MOST_CALLS = 1_000_000;
const LONGEST_S = 366 * 86_400;

/**
 * Rates as typed: `4/min`, `4/min,500/day`, `30/10s`.
 * @throws Failure `usage` naming `what` for anything else.
 */
export function rates(text: string, what: string): Rate[] {
  return text.split(',').map((part) => {
    const [, calls, times, unit = ''] = FORM.exec(part.trim()) ?? [];
    const seconds = (Object.hasOwn(UNITS, unit) ? (UNITS[unit] as number) : 0) * Number(times || 1);
    const rate = { calls: Number(calls), seconds };
    if (rate.calls >= 1 && rate.calls <= MOST_CALLS && seconds >= 1 && seconds <= LONGEST_S) return rate;
    throw new Failure(
      'usage',
      `${what}: '${part.trim()}' is no rate`,
      'rates look like 4/min, 500/day or 30/10s; several by commas',
    );
  });
}
