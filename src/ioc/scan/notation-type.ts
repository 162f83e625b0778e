import type { Undone } from './reading.ts';

/** One notation: its pattern, what it stands for, and how much evidence it is. */
export interface Notation extends Undone {
  readonly name: string;
  readonly pattern: string;
  /** The signs that a match begins with, and the ones that may come second; any sign where that is not said. */
  readonly begins: string;
  readonly next?: string;
  /** The text in its place. */
  readonly text: string | ((matched: string) => string);
}

/** A letter, digit, hyphen or underscore: what a separator of a name stands between. */
export const LABEL = '[\\p{L}\\p{N}_-]';

/** What a separator of a name goes on with: a label, also in the brackets of a scheme (`evil^.[com]://`). */
export const GOES_ON = `(?:${LABEL}|\\[[a-z][a-z0-9+-]{0,30}\\]:\\/\\/)`;

/** Signs that open and close a bracketed separator, ASCII and full-width. */
export const OPENERS = '[({<\u3010\uff3b\uff08\uff5b\u3014';
export const OPEN = `[${OPENERS}]`;
export const CLOSE = '[\\])}>\u3011\uff3d\uff09\uff5d\u3015]';

/** Full stops of other scripts. */
export const WIDE_DOTS = '\u3002\uff0e\uff61\u2024\ufe52';

/** Signs that do not show, as a class in a pattern. */
export const HIDDEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
export const HIDDEN_SIGNS = new RegExp(`[${HIDDEN}]`, 'g');
