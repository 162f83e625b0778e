import type { Part } from './document.ts';
import type { Piece } from './piece.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

/** What a frame is filled from. */
export interface Setting {
  readonly random: Random;
  readonly part: Part;
  /** How this document's author defangs; plain when left out. */
  readonly style?: Style;
}

/** Makes what a frame's `‹name›` stands for; a plain string is bait. */
export type Maker = (setting: Setting) => Piece | string;
