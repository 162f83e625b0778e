import ip from '../kinds/ip.ts';
import { readToken } from '../scan/line.ts';
import { Segments } from '../scan/segments.ts';
import { forEachToken, HAS_COLON } from '../scan/tokens.ts';
import type { Rewriter } from './rewriter.ts';
import { type Replacement, spliced } from './splice.ts';

const COLON = 0x3a;

/** Puts the colons of IPv6 addresses in a stream into brackets: `2001[:]db8[:][:]1`. */
export function createColonDefanger(): Rewriter {
  const segments = new Segments();
  const all = (lines: ReturnType<Segments['write']>): Buffer =>
    Buffer.concat(Array.from(lines, ({ bytes }) => spliced(bytes, colonsOf(bytes))));
  return { write: (chunk) => all(segments.write(chunk)), end: () => all(segments.end()) };
}

/** The colons of addresses in a line that are not in brackets yet, also of those inside URLs. */
function colonsOf(bytes: Buffer): readonly Replacement[] {
  const edits: Replacement[] = [];
  forEachToken(bytes, (token) => {
    if ((token.flags & HAS_COLON) === 0) return;
    const { first } = readToken(bytes, token);
    if (!ip.cue.test(first.text)) return;
    for (const { start, end, value } of ip.find(first)) {
      if (!value.includes(':')) continue;
      const to = first.to(end);
      for (let at = bytes.indexOf(COLON, first.from(start)); at >= 0 && at < to; at = bytes.indexOf(COLON, at + 1)) {
        if (bytes[at - 1] !== 0x5b || bytes[at + 1] !== 0x5d) edits.push({ from: at, to: at + 1, text: '[:]' });
      }
    }
  });
  return edits;
}
