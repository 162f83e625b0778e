import { type DefangOptions, defangRule } from './defang.ts';
import { refangRule } from './refang.ts';
import { Rewriting } from './rewrite.ts';

/** Bytes in, bytes out; `end` gives what was held back. */
export interface Rewriter {
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/**
 * Defangs or refangs a stream. Every byte that belongs to no mark comes out as it went in, invalid UTF-8 as well: the
 * bytes are taken as characters 0..255, and all marks are ASCII.
 */
export function createRewriter(action: 'defang' | 'refang', options: DefangOptions = {}): Rewriter {
  const rewriting = new Rewriting(action === 'defang' ? defangRule(options) : refangRule);
  return {
    write: (chunk) => Buffer.from(rewriting.write(Buffer.from(chunk).toString('latin1')), 'latin1'),
    end: () => Buffer.from(rewriting.end(), 'latin1'),
  };
}
