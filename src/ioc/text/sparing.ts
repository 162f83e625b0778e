import { Segments } from '../scan/segments.ts';
import { NOTED_REACH } from './noted.ts';
import type { Rewriter } from './rewriter.ts';
import { type Stretch, sparedIn } from './spared.ts';

function through(create: () => Rewriter, bytes: Buffer): Buffer {
  if (bytes.length === 0) return bytes;
  const rewriter = create();
  return Buffer.concat([rewriter.write(bytes), rewriter.end()]);
}

const isMark = (byte: number | undefined): boolean => byte === 0x2e || byte === 0x40 || byte === 0x3a;

/** A mark right before or behind a stretch is judged by the signs beside it, so these go with the mark, as far as they are none. */
function withoutEdges(bytes: Buffer, { start, end }: Stretch): Stretch {
  let [from, to] = [start, end];
  while (from < end && from - start < NOTED_REACH && !isMark(bytes[from])) from++;
  while (to > from && end - to < NOTED_REACH && !isMark(bytes[to - 1])) to--;
  return { start: from, end: to };
}

/** Rewrites a stream except for what {@link sparedIn} names. A line comes out once it is complete. */
export function createSparing(create: () => Rewriter): Rewriter {
  const segments = new Segments();
  const rewritten = (lines: ReturnType<Segments['write']>): Buffer => {
    const parts: Buffer[] = [];
    let done = 0;
    for (const segment of lines) {
      for (const stretch of sparedIn(segment)) {
        const { start, end } = withoutEdges(segment.buffer, stretch);
        if (start === end) continue;
        parts.push(through(create, segment.buffer.subarray(done, start)), segment.buffer.subarray(start, end));
        done = end;
      }
    }
    parts.push(through(create, segments.passed.subarray(done)));
    return Buffer.concat(parts);
  };
  return { write: (chunk) => rewritten(segments.write(chunk)), end: () => rewritten(segments.end()) };
}
