import { refang } from '../../src/ioc/index.ts';
import type { Document } from './document.ts';

/** A line that `refang` does not bring back to what it was. */
export interface Inexact {
  readonly style: string;
  readonly line: string;
  readonly plain: string;
  readonly refanged: string;
}

export interface Exactness {
  /** Lines that were defanged, or that `refang` changed without need. */
  readonly lines: number;
  readonly inexact: readonly Inexact[];
}

/** Refangs a defanged document and compares line by line with what it was before. */
export function exactness(document: Document): Exactness {
  if (document.plain === undefined) return { lines: 0, inexact: [] };
  const plain = document.plain.split('\n');
  const refanged = refang(document.text).split('\n');
  const inexact: Inexact[] = [];
  let lines = 0;
  document.text.split('\n').forEach((line, at) => {
    const wanted = plain[at] ?? '';
    const got = refanged[at] ?? '';
    if (line !== wanted || got !== line) lines++;
    if (got !== wanted) inexact.push({ style: document.style ?? '', line, plain: wanted, refanged: got });
  });
  return { lines, inexact };
}
