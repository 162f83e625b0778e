import { Failure } from '../shared/failure.ts';

/** ISO 8601-1, 5.5.2.2: years to seconds, or weeks alone; whole numbers only. */
const DURATION =
  /^P(?:(\d{1,9})W|(?=[\dT])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?)$/;

/** Whether a text is an ISO 8601 duration that {@link before} takes. */
export function isTimespan(text: string): boolean {
  return DURATION.test(text);
}

const DAY_S = 86_400;

/** Nothing is older: a duration that reaches further back means all time. */
const BEGINNING = new Date('0000-01-01T00:00:00Z');

/** The same day of an earlier month; the last day of that month where it is shorter. */
function monthsBefore(date: Date, months: number): Date {
  const earlier = new Date(date);
  earlier.setUTCMonth(earlier.getUTCMonth() - months, 1);
  const last = new Date(earlier);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  earlier.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
  return earlier;
}

/**
 * The moment a duration before `now`; years and months by the calendar.
 * @param timespan ISO 8601: `P7D`, `PT24H`, `P1Y2M3DT4H5M6S`, `P2W`
 * @throws Failure `invalid_request` for anything else
 */
export function before(timespan: string, now: Date): Date {
  const match = DURATION.exec(timespan);
  if (!match) {
    const message = `timespan: '${timespan.slice(0, 40)}' is no ISO 8601 duration`;
    throw new Failure('invalid_request', message, 'durations look like P7D, PT24H or P1M');
  }
  const [weeks, years, months, days, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const rest = (weeks * 7 + days) * DAY_S + hours * 3600 + minutes * 60 + seconds;
  const then = new Date(monthsBefore(now, years * 12 + months).getTime() - rest * 1000);
  // Written so that a date too far back to be one is caught as well.
  return then.getTime() >= BEGINNING.getTime() ? then : BEGINNING;
}
