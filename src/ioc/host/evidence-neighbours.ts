import { CODE_ROOTS, FILE_LIKE, FILE_ONLY } from './ambiguous.ts';
import { endingOf } from './ending.ts';

const NAME = /^[\w-]{1,63}(?:(?:\.|\[\.\]|\[dot\])[\w-]{1,63}){1,9}$/;
/** What is between two items of a list. */
const BETWEEN = /^\.?["'`)>|*\]]{0,3}(?:[,;|\s]{1,4}| [+&/] |\s?-?>\s?)(?:(?:and|or|not|und|et|y) )?["'`(<|*[.-]{0,3}$/;
/** The longest of those, and the longest name that is looked at. */
const MOST_BETWEEN = 12;
const LONGEST = 64;

const ADDRESS_BEFORE = /(?:^|[\s,;|"'])(?:\d{1,3}\[?\.\]?){3}\d{1,3}["']?[\s,;|]{1,8}["']?$/;
const ADDRESS_AFTER = /^\.?["']?(?:[\s,;|([]{1,4}| is |->| -> |=)["']?(?:\d{1,3}\[?\.\]?){3}\d{1,3}\b/;

/** Items of a list are all in quotes or none is; the arguments of a call are a mixture. */
const QUOTE_BEHIND = /^\.?["'`]/;
const QUOTE_BEFORE = /["'`][(<|*[.-]{0,3}$/;

/** How many neighbours are looked at on each side. */
const MOST = 4;

/** The names in a list with another one. */
interface Company {
  readonly weight: number;
  /** It is in the midst of a long list: the words of the line are far. */
  readonly amidst: boolean;
  /** What stands before the list. */
  readonly lead: string;
}

/**
 * A name in a list is what its neighbours are. An address right before it is a line of a hosts file or of a table of
 * both.
 */
export function companyOf(lead: string, tail: string): Company {
  const address = ADDRESS_BEFORE.test(lead) ? 6 : ADDRESS_AFTER.test(tail) ? 5 : 0;
  const before = side(lead, true);
  const after = side(tail, false);
  return {
    weight: address + Math.max(-7, Math.min(7, before.weight + after.weight)),
    lead: before.rest,
    amidst: before.full && after.full,
  };
}

/** The weight of the names on one side, and the text behind them. */
function side(text: string, backwards: boolean): { weight: number; rest: string; full: boolean } {
  let rest = text;
  let weight = 0;
  let count = 0;
  if (!text.includes('.')) return { weight, rest, full: false };
  const quoted = isQuote(backwards ? text.charCodeAt(text.length - 1) : text.charCodeAt(0));
  for (; count < MOST; count++) {
    const next = backwards ? lastName(rest) : firstName(rest);
    if (!next) break;
    // A full stop in brackets is one.
    const between = next.between.replace('[.]', '.');
    if ((backwards ? QUOTE_BEHIND : QUOTE_BEFORE).test(between) !== quoted) break;
    // A number is no item of a list of names.
    if (!NAME.test(next.name) || /\.\d+$/.test(next.name) || !BETWEEN.test(between)) break;
    const kind = kindOf(next.name);
    if (Math.abs(kind) > Math.abs(weight)) weight = kind;
    rest = next.rest;
  }
  return { weight, rest, full: count === MOST };
}

/** The name a text ends with, what is behind it and what is before it. */
function lastName(text: string): Neighbour | undefined {
  let end = text.length;
  const least = Math.max(0, end - MOST_BETWEEN);
  while (end > least && !isNamePart(text.charCodeAt(end - 1))) end--;
  const word = CONJUNCTION.exec(text.slice(Math.max(0, end - 5), end));
  if (word) {
    end -= word[1]?.length ?? 0;
    while (end > least && !isNamePart(text.charCodeAt(end - 1))) end--;
  }
  // `[evil.com]`, but `evil[.]com`.
  let start = end;
  const first = Math.max(0, end - LONGEST);
  while (start > first && isNameInside(text, start - 1)) start--;
  if (start === end || start === first || /[@/\\]/.test(text.charAt(start - 1))) {
    if (start !== 0 || end === 0) return undefined;
  }
  return { name: text.slice(start, end), between: text.slice(end), rest: text.slice(0, start) };
}

const CONJUNCTION = /(?:^|\s)(and|or|not|und|et|y)$/;
const CONJUNCTION_AHEAD = /^(?:and|or|not|und|et|y)\s/;

/** The name a text goes on with. */
function firstName(text: string): Neighbour | undefined {
  const most = Math.min(text.length, MOST_BETWEEN);
  let start = 0;
  while (start < most && !isNamePart(text.charCodeAt(start))) start++;
  const word = CONJUNCTION_AHEAD.exec(text.slice(start, start + 4));
  if (word) {
    start += word[0].length;
    while (start < most && !isNamePart(text.charCodeAt(start))) start++;
  }
  let end = start;
  const last = Math.min(text.length, start + LONGEST);
  while (end < last && isNameInside(text, end)) end++;
  let stop = end;
  while (stop > start && !isNamePart(text.charCodeAt(stop - 1))) stop--;
  if (stop === start) return undefined;
  return { name: text.slice(start, stop), between: text.slice(0, start), rest: text.slice(stop) };
}

interface Neighbour {
  readonly name: string;
  readonly between: string;
  readonly rest: string;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60;
}

/** A letter, a digit or an underscore. */
function isNamePart(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a) || (code > 0x40 && code < 0x5b) || code === 0x5f;
}

function isNameInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isNamePart(code) || code === 0x2e || code === 0x2d) return true;
  if (code === 0x5b) return text.startsWith('[.]', at) || text.startsWith('[dot]', at);
  return code === 0x5d && (text.endsWith('[.]', at + 1) || text.endsWith('[dot]', at + 1));
}

/** A name that is surely a domain, surely a file, or neither. */
function kindOf(neighbour: string): number {
  const known = kinds.get(neighbour);
  if (known !== undefined) return known;
  const kind = judge(neighbour);
  if (kinds.size > 1000) kinds.clear();
  kinds.set(neighbour, kind);
  return kind;
}

/** Each item of a list is a neighbour of several. */
const kinds = new Map<string, number>();

function judge(neighbour: string): number {
  if (neighbour.includes('[')) return 7;
  const top = neighbour.slice(neighbour.lastIndexOf('.') + 1);
  if (top !== top.toLowerCase() && !/^[A-Z.-]+$/.test(neighbour)) return 0;
  const lower = top.toLowerCase();
  const ending = endingOf(lower);
  if (ending?.clear && !FILE_LIKE.has(lower)) return 7;
  if (ending && ending.weight > 0 && !FILE_LIKE.has(lower) && !CODE_ROOTS.has(neighbour.split('.', 1)[0] as string))
    return 2;
  return FILE_ONLY.has(lower) ? -6 : ending?.file && neighbour.indexOf('.') === neighbour.lastIndexOf('.') ? -3 : 0;
}
