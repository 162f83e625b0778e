import type { Kind } from './kind.ts';
import kinds from './kinds/index.gen.ts';

/** The kinds that every token is searched for, in the order in which they claim text. */
export const TOKEN_KINDS: readonly Kind[] = kinds
  .filter(({ scope }) => scope === 'token')
  .sort((a, b) => a.precedence - b.precedence);
