import type { UrlParts } from './parts.ts';

/** Something in the shape of a URL that speaks against it. */
interface Hint {
  readonly points: number;
  readonly tag: string;
  readonly text: string;
}

/** One rule: what it sees in a URL, if anything. */
export type Rule = (url: UrlParts) => Hint | undefined;

/** Enough for suspicion by itself. */
export const STRONG = 40;
/** Ordinary URLs show one of these now and then: two of them make a suspicion. */
export const WEAK = 20;
/** Only ever adds to others. */
export const FAINT = 10;
