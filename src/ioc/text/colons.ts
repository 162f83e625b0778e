import cidr from '../kinds/cidr.ts';
import ip from '../kinds/ip.ts';
import { readToken } from '../scan/line.ts';
import { forEachToken, HAS_COLON, type Token } from '../scan/tokens.ts';
import { rewriteLines } from './by-lines.ts';
import type { Rewriter } from './rewriter.ts';
import type { Replacement } from './splice.ts';

const COLON = 0x3a;
const SLASH = 0x2f;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/** Puts the colons of IPv6 addresses in a stream into brackets: `2001[:]db8[:][:]1`. */
export function createColonDefanger(): Rewriter {
  return rewriteLines(colonsOf, 1);
}

/** The colons of addresses in a line that are not in brackets yet, also of those inside URLs. */
function colonsOf(bytes: Buffer, lineStart: number, lineEnd: number): readonly Replacement[] {
  const edits: Replacement[] = [];
  const line = { start: lineStart, end: lineEnd };
  const visit = (token: Token) => {
    const colon = (token.flags & HAS_COLON) === 0 ? -1 : bytes.indexOf(COLON, token.start);
    const second = colon < 0 ? -1 : bytes.indexOf(COLON, colon + 1);
    if (second < 0 || second >= token.end) return;
    const { first } = readToken(bytes, token, line);
    if (!ip.cue.test(first.text)) return;
    let done = 0;
    const found = [...ip.find(first), ...cidr.find(first)].filter(({ value }) => value.includes(':'));
    for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
      const to = first.to(end);
      // The host of a URL is in brackets, or no such address.
      const from = first.from(start);
      if (start > 1 && first.text.startsWith('//', start - 2)) continue;
      // `fe80:://`: the last colon is that of a scheme's end.
      if (first.text.startsWith('://', end - 1)) continue;
      for (let at = bareColon(bytes, Math.max(done, from), to); at < to; at = bareColon(bytes, at + 1, to)) {
        edits.push({ from: at, to: at + 1, text: '[:]' });
      }
      done = Math.max(done, to);
    }
  };
  forEachToken(bytes, visit, lineStart, lineEnd);
  return edits;
}

/** Whether the colon is in brackets, alone or with another one (`2001[::]1`). */
function isBracketed(bytes: Buffer, at: number): boolean {
  const start = bytes[at - 1] === COLON ? at - 2 : at - 1;
  const end = bytes[at + 1] === COLON ? at + 2 : at + 1;
  return bytes[start] === OPEN && bytes[end] === CLOSE;
}

/** The first colon from `at` on that is not in brackets and no end of a scheme; `to` when there is none. */
function bareColon(bytes: Buffer, at: number, to: number): number {
  for (let index = at; index < to; index++) {
    if (bytes[index] !== COLON || isBracketed(bytes, index)) continue;
    if (bytes[index + 1] !== SLASH || bytes[index + 2] !== SLASH) return index;
  }
  return to;
}
