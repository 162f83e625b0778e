import { Segments } from '../scan/segments.ts';
import type { Rewriter } from './rewriter.ts';
import { sparedIn } from './spared.ts';

function through(create: () => Rewriter, bytes: Buffer): Buffer {
  if (bytes.length === 0) return bytes;
  const rewriter = create();
  return Buffer.concat([rewriter.write(bytes), rewriter.end()]);
}

/** Rewrites a stream except for what {@link sparedIn} names. A line comes out once it is complete. */
export function createSparing(create: () => Rewriter): Rewriter {
  const segments = new Segments();
  const rewritten = (lines: ReturnType<Segments['write']>): Buffer => {
    const parts: Buffer[] = [];
    let done = 0;
    for (const segment of lines) {
      for (const { start, end } of sparedIn(segment)) {
        parts.push(through(create, segment.buffer.subarray(done, start)), segment.buffer.subarray(start, end));
        done = end;
      }
    }
    parts.push(through(create, segments.passed.subarray(done)));
    return Buffer.concat(parts);
  };
  return { write: (chunk) => rewritten(segments.write(chunk)), end: () => rewritten(segments.end()) };
}
