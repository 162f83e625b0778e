import type { Range } from './csv.ts';

/** From `key` on, up to the next boundary, addresses have `value`; 0 stands for nothing known. */
export interface Boundary {
  readonly key: bigint;
  readonly value: number;
}

function byStart(a: Range<number>, b: Range<number>): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end > b.end ? -1 : 1;
  return 0;
}

/** Adds a boundary; one at the same key is overwritten, one that changes nothing is left out. */
function add(boundaries: Boundary[], key: bigint, value: number): void {
  if (boundaries.at(-1)?.key === key) boundaries.pop();
  if ((boundaries.at(-1)?.value ?? 0) !== value) boundaries.push({ key, value });
}

/**
 * Ranges as boundaries. The sources hold a few hundred ranges that overlap: where they do, the one that begins later
 * (the narrower of two that begin together) counts, since an exception is carved out of the larger allocation.
 */
export function flatten(ranges: readonly Range<number>[]): Boundary[] {
  const boundaries: Boundary[] = [];
  const open: Range<number>[] = [];
  const closeBefore = (key: bigint | undefined) => {
    for (let top = open.at(-1); top && (key === undefined || top.end < key); top = open.at(-1)) {
      const { end } = top;
      while ((open.at(-1)?.end ?? end + 1n) <= end) open.pop();
      add(boundaries, end + 1n, open.at(-1)?.value ?? 0);
    }
  };
  for (const range of [...ranges].sort(byStart)) {
    closeBefore(range.start);
    add(boundaries, range.start, range.value);
    open.push(range);
  }
  closeBefore(undefined);
  return boundaries;
}
