import { pattern } from '../letters.ts';
import { MAX_INDICATOR } from '../scan/segments.ts';
import { Brackets } from './brackets.ts';
import { type Frame, frameBefore } from './frame.ts';
import { isMarkup } from './markup.ts';
import { isUnmasked, schemeBefore } from './scheme.ts';
import { endsAtAmpersand, endsAtComma, endsAtSemicolon } from './separators.ts';
import { wideRunEnd } from './wide.ts';

const LETTER = pattern()`[\p{L}\p{N}]`;
const NAME_SIGN = pattern()`[\p{L}\p{N}/=-]`;
/**
 * What RFC 3986, appendix C delimits a URL by, and what it excludes: spaces, quotes, angle brackets, controls; then
 * arrows, boxes and pictures, the punctuation and letters of East Asia, and emoji.
 */
const HARD_END = pattern()`[\s"<>\x60|^\\\u0000-\u0020\u007f-\u00a0\u00ab\u00b4\u00bb\u2000-\u206f\u2190-\u2bff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\ud83c-\ud83e\ufe00-\ufe0f\ufe30-\ufe4f\uff00-\uffef\ufffd]`;
/** The first word of a sentence in other letters that no space was put before: `a.png.Адрес`. */
const CAPITAL = /[\xc0-\xd6\xd8-\xde\u0391-\u03a9\u0404-\u042f]/;
const ASCII = /[\w/=]/;
/** Nothing is decided at one of these. */
const PLAIN: ReadonlySet<number> = new Set(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-=~'].map((sign) => sign.charCodeAt(0)),
);
const TRAILING = /[.,;:!?'"*_~)\]}\u2026-]/;
/** The schemes of URLs that begin inside another one. */
const INNER_SCHEME = /^(?:https?|ftps?)$/;
/**
 * Before such a scheme: a sign that joins lists (`@` and `*` in the macros of Emotet), or the name of a file. Glued to
 * another word it is part of the path, for all that RFC 3986 says.
 */
const JOINT = /(?:[@*!,;)~$]|\.[A-Za-z][A-Za-z0-9]{1,3})$/;

/**
 * Where a URL ends that starts at `start` and whose host ends at `at`. Spaces, quotes and markup end it; brackets
 * belong to it when they were opened inside; punctuation at the very end does not; in a list the separator before the
 * next item ends it; a second URL only where it is no part of the path or query (`/web/2020/http://…`, `?u=http://…`).
 *
 * @param limit how far it is read: one that would go on beyond ends there.
 */
export function urlEnd(text: string, start: number, at: number, limit = text.length): number {
  // Nothing but a path, a query or a fragment can follow the authority (RFC 3986, 3.3).
  // A backslash is a slash to browsers (WHATWG URL, path state); other readers take `\\@` for the end of a user.
  if (!/[/?#]/.test(text.charAt(at)) && !text.startsWith('\\@', at)) return at;
  const frame = frameBefore(text, start);
  const stop = Math.min(limit, start + MAX_INDICATOR);
  const brackets = new Brackets();
  /** Where the query begins. */
  let query = Number.POSITIVE_INFINITY;
  let end = text.charAt(at) === '\\' ? at + 1 : at;
  while (end < stop) {
    if (PLAIN.has(text.charCodeAt(end))) {
      end++;
      continue;
    }
    const sign = text.charAt(end);
    if (HARD_END.test(sign)) {
      const wide = wideRunEnd(text, end, stop, frame);
      if (wide === end) break;
      end = wide;
      continue;
    }
    if (text.charAt(end - 1) === '.' && CAPITAL.test(sign) && ASCII.test(text.charAt(end - 2))) break;
    if (sign === '?') query = Math.min(query, end);
    if (!brackets.take(sign, end) || endsAt(text, end, frame, query <= end)) break;
    if (sign === ':' && text.startsWith('//', end + 1)) {
      const inner = innerStart(text, end, at);
      if (inner !== undefined) return trimmed(text, at, brackets.cut(inner), frame, query);
    }
    end++;
  }
  return trimmed(text, at, brackets.cut(end), frame, query);
}

function endsAt(text: string, at: number, frame: Frame, query: boolean): boolean {
  if (frame.close !== undefined && text.startsWith(frame.close, at)) return true;
  switch (text.charAt(at)) {
    case "'":
      return frame.sign === "'" || !LETTER.test(text.charAt(at + 1));
    case ',':
      return endsAtComma(text, at, frame);
    case ';':
      return endsAtSemicolon(text, at, frame);
    case '&':
      return isMarkup(text, at, query) || endsAtAmpersand(text, at, query);
    case '[':
    case '{':
    case '$':
      return isMarkup(text, at, query);
    case '%':
      return frame.close === text.slice(at, at + 3).toUpperCase();
    default:
      return false;
  }
}

/** Where another URL begins whose `://` is at `colon`; undefined when it is part of this one. */
function innerStart(text: string, colon: number, at: number): number | undefined {
  const scheme = schemeBefore(text, colon);
  if (!scheme || scheme.start < at || !INNER_SCHEME.test(scheme.name)) return undefined;
  if (scheme.masked && !isUnmasked(text, scheme, colon)) return undefined;
  const { start } = scheme;
  const before = text.slice(Math.max(at, start - 6), start);
  if (!JOINT.test(before)) return undefined;
  return /[@$]$/.test(before) ? start - 1 : start;
}

/** Without the punctuation of the sentence; a closing bracket stays when its partner is inside. */
function trimmed(text: string, at: number, stop: number, frame: Frame, query: number): number {
  let end = stop;
  while (end > at) {
    const sign = text.charAt(end - 1);
    if (sign === ')' || sign === ']' || sign === '}') break;
    // `curl http://…&`; in a query an empty parameter stays, but not before the sign of the sentence (`…/a&?`).
    if (sign === '&' && end <= query) end--;
    else if (!TRAILING.test(sign)) break;
    else if ((sign === '-' || sign === '_') && frame.sign !== sign && isNameEnd(text, end, at)) break;
    else end--;
  }
  return end;
}

/** `/a_`, `/a-`: the sign ends a name. */
function isNameEnd(text: string, end: number, at: number): boolean {
  return end - 1 > at && NAME_SIGN.test(text.charAt(end - 2));
}
