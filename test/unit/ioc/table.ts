import { describe, expect, test } from 'vitest';
import { extractText, OBSERVABLE_TYPES, type ObservableType } from '../../../src/ioc/index.ts';

/** A text and the values it holds of the type, in order; none: it only looks like one. */
export type Row = readonly [text: string, ...expected: string[]];

/** Backslashes as they stand. */
export const r = String.raw;

/** What of one type is found in a text, everything else being recognised as well. */
function valuesOf(text: string, type: ObservableType): string[] {
  return extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true })
    .filter((hit) => hit.type === type)
    .map((hit) => hit.value);
}

/** One test for each row. */
export function table(type: ObservableType, rows: readonly Row[]): void {
  describe(type, () => {
    test.each(rows.map((row) => [row] as const))('%j', ([text, ...expected]) => {
      expect(valuesOf(text, type)).toEqual(expected);
    });
  });
}
