import { pattern } from '../letters.ts';

/** RFC 5321, 4.5.3.1.1. */
export const MAX_LOCAL = 64;

const TAIL = pattern()`[\p{L}\p{N}_](?:[\p{L}\p{N}._+%'&=~#-]*[\p{L}\p{N}_+~=-])?$`;
/** A quoted local part that needs no quotes means the same mailbox without them (RFC 5321, 4.1.2). */
const QUOTED = /(?:^|[\s<(,;:])"([\w+-]+(?:\.[\w+-]+)*)"$/;
/** The name of a guest in a directory of Entra ID: `bob_evil.com#EXT#@tenant.onmicrosoft.com`. */
const GUEST = /[\w+-]+(?:[.-][\w+-]+)*#EXT#$/i;
/** What only stands before an address: dots, a percent escape, an entity's end. */
const FOREIGN = /^.*(?:\.\.|%[0-9a-f]{2}|[&#])/i;
const ESCAPE_DIGITS = /^(?:25)?[0-9a-f]{2}/i;
const NAME_APOSTROPHE = pattern()`[\p{L}]'[\p{L}]`;
/** Words of a script without spaces that touch an address. */
const GLUED = /^[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]+(?=[a-z0-9])/i;

/** The part before the `@`: its value and where it starts. */
export interface Local {
  readonly value: string;
  readonly start: number;
}

/**
 * The local part that ends before the `@` at `at`, without what only stands before it, as in `to=bob@` or `%20bob@`.
 * @param after the character behind the host: one of a pair of quotes or signs of emphasis.
 */
export function localBefore(text: string, at: number, after: string, asciiHost: boolean): Local | undefined {
  const window = text.slice(Math.max(0, at - MAX_LOCAL - 3), at);
  const quoted = QUOTED.exec(window)?.[1];
  if (quoted) return { value: quoted, start: at - quoted.length - 2 };
  const guest = GUEST.exec(window)?.[0];
  const value = guest ?? plainLocal(text, at, window, after, asciiHost);
  return value === '' || value.length > MAX_LOCAL ? undefined : { value, start: at - value.length };
}

function plainLocal(text: string, at: number, window: string, after: string, asciiHost: boolean): string {
  const tail = TAIL.exec(window)?.[0] ?? '';
  let local = text.charAt(at - tail.length - 1) === '%' ? tail.replace(ESCAPE_DIGITS, '') : tail;
  local = cutQuote(local.replace(FOREIGN, ''), after);
  // A key, as in `user=bob+x@`; but a mailing list writes the reader's address into its own (`list+bob=evil.com@`), and
  // what numbers a message has any sign between its angles.
  const own = /\+[^=]*=/.test(local) || (local.includes('+') && text.charAt(at - local.length - 1) === '<');
  if (!own) local = local.slice(local.lastIndexOf('=') + 1);
  if (after === '_') local = local.replace(/^_+/, '');
  if (asciiHost) local = local.replace(GLUED, '');
  return local.replace(/^[.+%~=-]+/, '');
}

/** `o'brien` keeps its apostrophe; in `b'bob@evil.com'` and `='bob` it is a quote. */
function cutQuote(local: string, after: string): string {
  const quote = local.lastIndexOf("'");
  if (quote < 0) return local;
  const named = after !== "'" && quote > 0 && NAME_APOSTROPHE.test(local.slice(quote - 1, quote + 2));
  return named && !local.slice(0, quote).includes("'") ? local : local.slice(quote + 1);
}
