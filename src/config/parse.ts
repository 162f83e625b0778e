import { isAbsolute } from 'node:path';
import { internalEntries } from '../analysis/gate/entries.ts';
import { Failure } from '../shared/failure.ts';
import { oneLine } from '../shared/one-line.ts';
import { rates } from '../shared/rate.ts';
import { seconds } from '../shared/time.ts';
import type { Value } from './document.ts';

/**
 * Reads a setting's value as typed or as it stands in a file or a variable; `what` names its origin in the failure.
 * @throws Failure `usage`
 */
export type Parse = (text: string, what: string) => Value;

function wrong(what: string, why: string, hint: string): Failure {
  return new Failure('usage', `${what}: ${why}`, hint);
}

/** One line without control characters. */
export const line: Parse = (text, what) => {
  if (text === '' || text.length > 1000) throw wrong(what, 'must have 1 to 1000 characters', 'give a shorter value');
  if (/\p{Cc}/u.test(text)) throw wrong(what, 'holds a control character or line break', 'give a single line of text');
  return text;
};

/** The base address of a server, without a slash at its end. */
export const serverUrl: Parse = (text, what) => {
  const hint = 'an address looks like https://soc.example.com';
  if (!URL.canParse(line(text, what) as string)) throw wrong(what, 'is no http or https address', hint);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw wrong(what, 'is no http or https address', hint);
  if (url.username || url.password) throw wrong(what, 'must not hold a user name or password', hint);
  if (url.search || url.hash) throw wrong(what, 'must not hold a query or fragment', hint);
  return url.href.replace(/\/+$/, '');
};

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['on', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['off', false],
  ['no', false],
  ['0', false],
]);

export const onOff: Parse = (text, what) => {
  const found = SWITCH.get(text.toLowerCase());
  if (found === undefined) throw wrong(what, `'${text}' is neither true nor false`, 'give true or false');
  return found;
};

/** Seconds, typed as `90`, `15m`, `6h` or `7d`. */
export const duration: Parse = (text, what) => seconds(text, what);

/** How often a source may be asked: `4/min,500/day`. Kept as it was typed. */
export const rate: Parse = (text, what) => {
  rates(text, what);
  return text;
};

/** The address of a source: that of a server, or a name server (RFC 4501). */
export const sourceUrl: Parse = (text, what) => {
  if (/^dns:\/\/(?:[\d.]{7,15}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i.test(text)) return text.toLowerCase();
  return serverUrl(text, what);
};

/** A number from `low` to `high`. */
export function number(low: number, high: number): Parse {
  return (text, what) => {
    const value = /^\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= low && value <= high)) {
      throw wrong(what, `'${text}' is no number from ${low} to ${high}`, `for example ${low} or ${high}`);
    }
    return value;
  };
}

/** The same without a fraction. */
export function wholeNumber(low: number, high: number): Parse {
  const parse = number(low, high);
  return (text, what) => {
    if (text.includes('.')) throw wrong(what, `'${text}' is no whole number`, `for example ${low} or ${high}`);
    return parse(text, what);
  };
}

export function oneOf(words: readonly string[]): Parse {
  return (text, what) => {
    if (words.includes(text)) return text;
    throw wrong(what, `'${text}' is none of ${words.join(', ')}`, `give one of ${words.join(', ')}`);
  };
}

/** The full path of a file. A relative one would mean another file in every folder. */
export const filePath: Parse = (text, what) => {
  if (!isAbsolute(text) && !text.startsWith('~/')) throw wrong(what, 'is no full path', 'give the full path of a file');
  return line(text, what);
};

/** What is internal, as `internalEntries` reads it; line breaks separate as well. */
export const internalText: Parse = (text, what) => {
  const hint = 'for example: corp.example.com, 192.0.2.0/24, /^srv-[0-9]+/';
  if (text.length > 200_000) throw wrong(what, 'must have 200000 characters at most', hint);
  try {
    if (internalEntries(text).length === 0) throw wrong(what, 'names nothing', hint);
  } catch (error) {
    throw error instanceof SyntaxError ? wrong(what, oneLine(error.message), hint) : error;
  }
  return text;
};

/** The full path of a database file. A relative one would mean another file in every folder. */
export const databaseFile: Parse = (text, what) => {
  if (/^[a-z][a-z0-9+]+:\/\//i.test(text)) {
    throw wrong(what, 'takes a file, not an address', 'give the full path of an SQLite file');
  }
  if (!isAbsolute(text) && !text.startsWith('~/'))
    throw wrong(what, 'is no full path', 'give the full path of an SQLite file');
  return line(text, what);
};
