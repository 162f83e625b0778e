import type { Doubt, Label } from './document.ts';

/** A stretch of a document with what an analyst would mark in it; places count from its own start. */
export interface Piece {
  readonly shown: string;
  /** The same before it was defanged. */
  readonly plain: string;
  readonly labels: readonly Label[];
  readonly doubts: readonly Doubt[];
}

/** Text in which nothing is to be found. */
export function bait(text: string): Piece {
  return { shown: text, plain: text, labels: [], doubts: [] };
}

/** Text on which analysts disagree. */
export function doubtful(text: string): Piece {
  return { ...bait(text), doubts: [{ at: 0, raw: text }] };
}

export function join(pieces: readonly Piece[]): Piece {
  let shown = '';
  let plain = '';
  const labels: Label[] = [];
  const doubts: Doubt[] = [];
  for (const piece of pieces) {
    for (const label of piece.labels) labels.push({ ...label, at: label.at + shown.length });
    for (const doubt of piece.doubts) doubts.push({ ...doubt, at: doubt.at + shown.length });
    shown += piece.shown;
    plain += piece.plain;
  }
  return { shown, plain, labels, doubts };
}
