import { utc } from '../../shared/time.ts';

/** The last second of the year 9999: later ones have no form of the kind that we print. */
const LAST = 253_402_300_799;

/** Seconds since 1970 as UTC text. */
export function epoch(seconds: number): string {
  return utc(new Date(Math.min(seconds, LAST) * 1000));
}

const FORM = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d| UTC)?)?$/;

/** A date or time as sources write it, as UTC text; one without a zone is taken as UTC. Undefined when it is neither. */
export function moment(text: string): string | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const written = text.replace(/ UTC$/, 'Z').replace(' ', 'T');
  const time = Date.parse(text.length === 10 || match[1] ? written : `${written}Z`);
  // A zone can carry the first and the last years out of the four digits that a year has here.
  return time >= 0 && time <= LAST * 1000 ? utc(new Date(time)) : undefined;
}

/** The items in order, the newest first; those without a time last, and equal ones as they came. */
export function newestFirst<T>(items: readonly T[], timeOf: (item: T) => string | undefined): T[] {
  const ages = items.map((item) => [timeOf(item) ?? '', item] as const);
  return ages.sort(([one], [other]) => (one === other ? 0 : one < other ? 1 : -1)).map(([, item]) => item);
}

/** The latest of those times that there are. */
export function newest(times: readonly (string | undefined)[]): string | undefined {
  return times
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}
