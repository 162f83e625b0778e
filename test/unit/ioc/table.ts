import { describe, expect, test } from 'vitest';
import { extractText, OBSERVABLE_TYPES, type ObservableType } from '../../../src/ioc/index.ts';

/** A text and the values of one type in it, in its order; none: it only looks like one. */
export type Row = readonly [text: string, ...expected: string[]];

/** Backslashes as they stand. */
export const r = String.raw;

/** The values of one type in a text, everything else being recognised as well. */
export function values(text: string, type: ObservableType): string[] {
  return extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true })
    .filter((hit) => hit.type === type)
    .map((hit) => hit.value);
}

/** One test for each row. */
export function table(type: ObservableType, name: string, rows: readonly Row[]): void {
  describe(`${type}: ${name}`, () => {
    test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(values(text, type)).toEqual(expected);
    });
  });
}
