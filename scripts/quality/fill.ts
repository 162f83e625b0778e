import { makersOf } from './makers/index.ts';
import { bait, doubtful, join, type Piece } from './piece.ts';
import type { Setting } from './setting.ts';

function made(name: string, setting: Setting): Piece {
  if (name.startsWith('?')) return doubtful(name.slice(1));
  const maker = makersOf(setting.part)[name];
  if (!maker) throw new Error(`no maker is called ${name}`);
  const piece = maker(setting);
  return typeof piece === 'string' ? bait(piece) : piece;
}

/**
 * Fills the `‹name›` places of a frame; what stands outside of them is bait. `‹?text›` is text on which analysts
 * disagree, and `↵` a line end.
 */
export function fill(frame: string, setting: Setting): Piece {
  const parts = frame.replaceAll('↵', '\n').split(/(‹[^›]*›)/);
  return join(parts.map((part) => (part.startsWith('‹') ? made(part.slice(1, -1), setting) : bait(part))));
}
