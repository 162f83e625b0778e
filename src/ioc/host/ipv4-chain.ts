import { FAIR, STRONG } from './ipv4-weights.ts';

/** What joins the numbers of a list or the two ends of a step: `1.2.3.4, 1.2.3.5 and 2.0.0.1`, `1.2.3 → 1.2.3.4`. */
const JOINED =
  /(?:^|[^\w.])v?(\d{1,5}(?:\.\d{1,5}){1,5})["')\]]{0,2}(?:( (?:to|through|thru|until) | ?(?:\u2192|->|=>|\u2013|-) ?)|, (?:and |or )?|,| (?:and|or|&) |\/|; )["'(v[<>=]{0,4}$/;
/** Numbers of a list that are looked back over. */
const MOST = 3;

/**
 * What four numbers are that follow another number: what the other one is. After a number of three parts (a version
 * for sure) they are its successor.
 */
export function chained(lead: string, depth: number, weigh: (lead: string, depth: number) => number): number {
  const joined = depth < MOST && /[ ,>"'(v[<=\u2192\u2013/-]$/.test(lead) ? JOINED.exec(lead.slice(-48)) : null;
  const before = joined?.[1];
  if (joined === null || before === undefined) return 0;
  const { length } = before.split('.');
  const at = lead.lastIndexOf(before);
  if (length === 4) return Math.max(0, weigh(lead.slice(0, at), depth + 1) - 1);
  if (length !== 3) return 0;
  return joined[2] === undefined ? FAIR : STRONG;
}
