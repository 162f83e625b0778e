import { nearest } from '../shared/nearest.ts';

/** The word that was most likely meant: a small slip away, else the only one that begins so. */
export function likely(word: string, candidates: readonly string[]): string | undefined {
  const gap = (candidate: string): number => Math.abs(candidate.length - word.length);
  // Of two that are as near, the one of the same length: `analyse` means analyze rather than analyses.
  const ordered = [...candidates].sort((a, b) => gap(a) - gap(b));
  const begun = word === '' ? [] : candidates.filter((candidate) => candidate.startsWith(word));
  return nearest(word, ordered) ?? (begun.length === 1 ? begun[0] : undefined);
}
