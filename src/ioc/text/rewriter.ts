/** Bytes in, bytes out; `end` gives what was held back. */
export interface Rewriter {
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** What the first makes of a stream, rewritten by the second. */
export function chained(first: Rewriter, second: Rewriter): Rewriter {
  return {
    write: (chunk) => second.write(first.write(chunk)),
    end: () => Buffer.concat([second.write(first.end()), second.end()]),
  };
}
