import { Segments } from '../scan/segments.ts';
import { Changed } from './changed.ts';
import type { Rewriter } from './rewriter.ts';
import { type Replacement, spliced } from './splice.ts';

/**
 * What gives way to what in bytes `start` to `end`, a line, when it is gone over for the first time, 0, or again. From
 * the third time on it is told what the time before has changed: the rest was looked at as it is, and nothing came of it.
 */
type LineEdits = (bytes: Buffer, start: number, end: number, pass: number, changed?: Changed) => readonly Replacement[];

/** Nothing that is rewritten is shorter, a line break not counted. */
const SHORTEST = 3;
/**
 * Rewrites a stream line by line, each until nothing changes, at most `passes` times. A line comes out once it is
 * complete, the same however the stream is cut.
 */
export function rewriteLines(editsOf: LineEdits, passes: number): Rewriter {
  const segments = new Segments(SHORTEST);
  const rewritten = (lines: ReturnType<Segments['write']>): Buffer => {
    const parts: Buffer[] = [];
    let done = 0;
    for (const { buffer, start, end } of lines) {
      const edits = editsOf(buffer, start, end, 0);
      if (edits.length === 0) continue;
      parts.push(buffer.subarray(done, start), again(spliced(buffer, edits, start, end), editsOf, passes));
      done = end;
    }
    if (done === 0) return segments.passed;
    parts.push(segments.passed.subarray(done));
    return Buffer.concat(parts);
  };
  return { write: (chunk) => rewritten(segments.write(chunk)), end: () => rewritten(segments.end()) };
}

function again(line: Buffer, editsOf: LineEdits, passes: number): Buffer {
  let bytes = line;
  let changed: Changed | undefined;
  for (let pass = 1; pass < passes; pass++) {
    const edits = editsOf(bytes, 0, bytes.length, pass, changed);
    if (edits.length === 0) break;
    bytes = spliced(bytes, edits, 0, bytes.length);
    changed = Changed.by(edits);
  }
  return bytes;
}
