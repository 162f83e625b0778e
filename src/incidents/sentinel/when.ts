import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import { textAt } from './field.ts';

/** Sentinel writes 0 to 7 fractional digits; older alerts have a space for the T and no zone, and mean UTC. */
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/i;

/** .NET's `DateTime.MinValue`, which stands for no time at all. */
const NEVER = '0001-01-01';

/** UTC in whole seconds; undefined for a text that is no time. */
export function timeOf(text: string): string | undefined {
  const [, date = '', time = '', zone = 'Z'] = TIME.exec(text.trim()) ?? [];
  const parsed = new Date(`${date}T${time}${zone.toUpperCase()}`);
  // Node takes the 30th of February for the 2nd of March.
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || !day.toISOString().startsWith(date)) return undefined;
  return parsed.getUTCFullYear() > 0 && parsed.getUTCFullYear() < 10_000 ? utc(parsed) : undefined;
}

/** @throws Failure `invalid_request` for a text that is no time; null where there is none */
export function timeAt(value: unknown, name: string): string | null {
  const text = textAt(value, name);
  if (text === undefined || text.startsWith(NEVER)) return null;
  const time = timeOf(text);
  if (time === undefined) throw new Failure('invalid_request', `${name}: '${text.slice(0, 40)}' is no time`);
  return time;
}
