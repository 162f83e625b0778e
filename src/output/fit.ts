import stringWidth from 'string-width';

/** Columns between two cells. */
export const GAP = 2;
const DEFAULT_MIN = 10;

export interface Measured {
  readonly title: string;
  /** Display width of the widest cell, head included. */
  readonly natural: number;
  readonly priority: number;
  readonly min?: number;
}

export interface Fit {
  /** Width of each column, `undefined` for one that is dropped. */
  readonly widths: readonly (number | undefined)[];
  readonly dropped: readonly string[];
}

function total(widths: readonly (number | undefined)[]): number {
  const kept = widths.filter((width) => width !== undefined);
  return kept.reduce((sum, width) => sum + width, GAP * Math.max(0, kept.length - 1));
}

/** Takes from the widest column first, so that short columns stay whole as long as they can. */
function shrink(widths: (number | undefined)[], floors: readonly number[], available: number): void {
  let excess = total(widths) - available;
  while (excess > 0) {
    let widest = -1;
    widths.forEach((width, index) => {
      if (width !== undefined && width > (floors[index] ?? 0) && (widest < 0 || width > (widths[widest] ?? 0)))
        widest = index;
    });
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
}

/**
 * Fits columns into `available` terminal columns: long cells are shortened down to their column's minimum; when that is
 * not enough, the column with the highest priority number goes, and so on. The first column by priority always stays.
 */
export function fitColumns(columns: readonly Measured[], available: number): Fit {
  const floors = columns.map((column) => Math.min(column.natural, column.min ?? DEFAULT_MIN));
  const order = columns
    .map((_, index) => index)
    .sort((a, b) => (columns[b]?.priority ?? 0) - (columns[a]?.priority ?? 0));
  const dropped = new Set<number>();
  const kept = <T>(values: readonly T[]): (T | undefined)[] => values.map((v, i) => (dropped.has(i) ? undefined : v));
  for (const index of order.slice(0, -1)) {
    if (total(kept(floors)) <= available) break;
    dropped.add(index);
  }
  const widths = kept(columns.map((column) => column.natural));
  shrink(widths, dropped.size === columns.length - 1 ? columns.map(() => 1) : floors, available);
  return { widths, dropped: columns.filter((_, index) => dropped.has(index)).map((column) => column.title) };
}

/** The text cut to a display width, with an ellipsis where something is missing. Wide characters count two. */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let result = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, width * 4))) {
    const next = stringWidth(segment);
    if (used + next > width - 1) break;
    result += segment;
    used += next;
  }
  return `${result}…`;
}
