import { WIDE_DOTS } from '../scan/notation-type.ts';
import { inScheme } from './scheme-bytes.ts';

const DOT = 0x2e;
const SLASH = 0x2f;
const AT = 0x40;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const UNDERSCORE = 0x5f;

/** Whether a scheme, maybe in brackets or with a sign that does not show, or a backslash that escapes the bracket behind it ends at `at`. */
export function isHalfBefore(text: Uint8Array, at: number): boolean {
  return inScheme(text, at) || (text[at] ?? 0) >= 0x80 || text[at] === BACKSLASH || text[at] === CLOSE;
}

/** Three bytes each. */
const WIDE_DOT_BYTES: readonly Buffer[] = [...WIDE_DOTS].map((sign) => Buffer.from(sign));

/** Whether a dot, or the underscore of one that is spelled out, stands before `at`: what begins there is part of a name. */
function isLabelStart(text: Buffer, at: number): boolean {
  const before = text[at - 1];
  if (before === DOT || before === UNDERSCORE) return true;
  return at > 2 && (before ?? 0) >= 0x80 && WIDE_DOT_BYTES.some((dot) => dot.compare(text, at - dot.length, at) === 0);
}

/** Whether what begins at `at` is part of a name or a path, or the end of something escaped, rather than a scheme. */
export function isPartBefore(text: Buffer, at: number): boolean {
  // `evil].[com://`
  if (text[at - 1] === OPEN && text[at - 2] === DOT) return true;
  return text[at - 1] === CLOSE || text[at - 1] === BACKSLASH || isLabelStart(text, at);
}

/** Whether what begins at `at` is the host of a URL, with its port behind the colon (`http://mailto:80`). */
export function isHostStart(text: Buffer, at: number): boolean {
  return text[at - 1] === AT || (text[at - 1] === SLASH && text[at - 2] === SLASH);
}
