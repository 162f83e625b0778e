import { CODE_ROOTS, FILE_LIKE, FILE_ONLY } from './ambiguous.ts';
import { endingOf } from './ending.ts';

const DOTTED = '(?<![\\w.@/\\\\-])([\\w-]{1,63}(?:(?:\\.|\\[\\.\\]|\\[dot\\])[\\w-]{1,63}){1,9})';
const LAST_NAME = new RegExp(
  `${DOTTED}\\.?["'\`)>|*\\]]{0,3}(?:[,;|\\s]{0,4}|\\s?-?>\\s?)(?:(?:and|or|und|et|y) )?["'\`(<|*[.-]{0,3}$`,
);
const NEXT_NAME = new RegExp(
  `^\\.?["'\`)>|*\\]]{0,3}(?:[,;|\\s]{1,4}|\\s?-?>\\s?)(?:(?:and|or|und|et|y) )?["'\`(<|*[.-]{0,3}${DOTTED}`,
);

const ADDRESS_BEFORE = /(?:^|[\s,;|"'])(?:\d{1,3}\.){3}\d{1,3}["']?[\s,;|]{1,8}["']?$/;
const ADDRESS_AFTER = /^\.?["']?(?:[\s,;|([]{1,4}| is |->| -> |=)["']?(?:\d{1,3}\.){3}\d{1,3}\b/;

/** Items of a list are all in quotes or none is; the arguments of a call are a mixture. */
const QUOTE_BEHIND = /^\.?["'`]/;
const QUOTE_BEFORE = /["'`][(<|*[.-]{0,3}$/;

/** How many neighbours are looked at on each side. */
const MOST = 6;

/** The names in a list with another one. */
interface Company {
  readonly weight: number;
  /** What stands before the list. */
  readonly lead: string;
}

/**
 * A name in a list is what its neighbours are. An address right before it is a line of a hosts file or of a table of
 * both.
 */
export function companyOf(lead: string, tail: string): Company {
  const address = ADDRESS_BEFORE.test(lead) ? 6 : ADDRESS_AFTER.test(tail) ? 5 : 0;
  const before = side(lead, LAST_NAME, true);
  const after = side(tail, NEXT_NAME, false);
  return { weight: address + Math.max(-7, Math.min(7, before.weight + after.weight)), lead: before.rest };
}

/** The weight of the names on one side, and the text behind them. */
function side(text: string, pattern: RegExp, backwards: boolean): { weight: number; rest: string } {
  let rest = text;
  let weight = 0;
  if (!text.includes('.')) return { weight, rest };
  const quoted = (backwards ? /["'`]$/ : /^["'`]/).test(text);
  for (let count = 0; count < MOST; count++) {
    const match = pattern.exec(rest);
    if (!match) break;
    // A number is no item of a list of names.
    if (/\.\d+$/.test(match[1] as string)) break;
    const between = match[0].replace(match[1] as string, '');
    if ((backwards ? QUOTE_BEHIND : QUOTE_BEFORE).test(between) !== quoted) break;
    const kind = kindOf(match[1] as string);
    if (Math.abs(kind) > Math.abs(weight)) weight = kind;
    rest = backwards ? rest.slice(0, match.index) : rest.slice(match[0].length);
  }
  return { weight, rest };
}

/** A name that is surely a domain, surely a file, or neither. */
function kindOf(neighbour: string): number {
  if (neighbour.includes('[')) return 7;
  const top = neighbour.slice(neighbour.lastIndexOf('.') + 1);
  if (top !== top.toLowerCase() && !/^[A-Z.-]+$/.test(neighbour)) return 0;
  const lower = top.toLowerCase();
  const ending = endingOf(lower);
  if (ending?.clear && !FILE_LIKE.has(lower)) return 7;
  if (ending && ending.weight > 0 && !FILE_LIKE.has(lower) && !CODE_ROOTS.has(neighbour.split('.', 1)[0] as string))
    return 2;
  return FILE_ONLY.has(lower) ? -4 : 0;
}
