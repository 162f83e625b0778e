import { type DefangOptions, defangRule } from './defang.ts';
import { Rewriting } from './rewrite.ts';
import type { DefangStyle } from './style-names.ts';

/** Bytes in, bytes out; `end` gives what was held back. */
export interface Rewriter {
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/**
 * Defangs a stream by the rule of a style. Every byte that belongs to no mark comes out as it went in, invalid UTF-8 as
 * well: the bytes are taken as characters 0..255, and all marks are ASCII.
 */
export function createRuleDefanger(options: DefangOptions, style: DefangStyle): Rewriter {
  const rewriting = new Rewriting(defangRule(options, style));
  return {
    write: (chunk) => Buffer.from(rewriting.write(latin1(chunk)), 'latin1'),
    end: () => Buffer.from(rewriting.end(), 'latin1'),
  };
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** What the first makes of a stream, rewritten by the second. */
export function chained(first: Rewriter, second: Rewriter): Rewriter {
  return {
    write: (chunk) => second.write(first.write(chunk)),
    end: () => Buffer.concat([second.write(first.end()), second.end()]),
  };
}
