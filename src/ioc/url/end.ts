import { pattern } from '../letters.ts';

const LETTER = pattern()`[\p{L}\p{N}]`;
const NAME_SIGN = pattern()`[\p{L}\p{N}/=-]`;
const HARD_END =
  /[\s"<>`|^\\{}\u0000-\u0020\u007f-\u00a0\u00ab\u00bb\u2000-\u206f\u2190-\u23ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\ufe30-\ufe4f\uff00-\uffef\ufffd]/;
const TRAILING = /[.,;:!?'"*_~)\]}\u2026-]/;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Where a URL ends that starts at `start` and whose host ends at `at`. Spaces, quotes and markup end it; brackets
 * belong to it when they were opened inside; punctuation at the very end does not; in a list the comma before the
 * next column ends it.
 */
export function urlEnd(text: string, start: number, at: number): number {
  const listed = /[,;\t]/.test(text.charAt(start - 1));
  const quoted = text.charAt(start - 1) === "'";
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  let end = at;
  // Nothing but a path, a query or a fragment can follow the authority.
  if (!/[/?#]/.test(text.charAt(at))) return at;
  for (; end < text.length; end++) {
    const sign = text.charAt(end);
    if (sign === '{' || sign === '}') {
      if (!balanced(open, sign)) break;
    } else if (HARD_END.test(sign)) break;
    else if (sign === "'" && (quoted || !LETTER.test(text.charAt(end + 1)))) break;
    else if ((sign === ',' || sign === ';') && endsItem(text, end, listed)) break;
    else if (!balanced(open, sign)) break;
  }
  const stop = trimmed(text, at, end);
  // `_http://evil.example/a_`, an emphasised one.
  return text.charAt(start - 1) === '_' && text.charAt(stop - 1) === '_' ? trimmed(text, at, stop - 1) : stop;
}

/** Counts brackets; false for one that closes what was not opened. */
function balanced(open: Record<string, number>, sign: string): boolean {
  const opener = CLOSERS[sign];
  if (sign in open) open[sign] = (open[sign] as number) + 1;
  if (opener === undefined) return true;
  open[opener] = (open[opener] as number) - 1;
  return (open[opener] as number) >= 0;
}

/** Whether the comma or semicolon separates items rather than being part of a path. */
function endsItem(text: string, at: number, listed: boolean): boolean {
  if (listed && text.charAt(at) === ',') return true;
  const next = text.slice(at + 1, at + 12);
  return next === '' || /^[\s"'`,;]/.test(next) || /^[[(]?(?:h[tx*]{2}ps?|ftp|www\.)/i.test(next);
}

/** Without the punctuation of the sentence; a closing bracket stays when its partner is inside. */
function trimmed(text: string, at: number, stop: number): number {
  let end = stop;
  const inside = text.slice(at, stop);
  const spare: Record<string, number> = {};
  for (const [closer, opener] of Object.entries(CLOSERS))
    spare[closer] = inside.split(opener).length - inside.split(closer).length;
  while (end > at && TRAILING.test(text.charAt(end - 1))) {
    const sign = text.charAt(end - 1);
    if (sign in spare && (spare[sign] as number) >= 0) break;
    if ((sign === '-' || sign === '_') && end - 1 > at && NAME_SIGN.test(text.charAt(end - 2))) break;
    end--;
  }
  // An opening bracket that was left alone belongs to the text around.
  while (end > at && /[([{]/.test(text.charAt(end - 1))) end--;
  return end;
}
