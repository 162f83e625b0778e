import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstThat } from '../../../src/shared/first-that.ts';

test('is what looking at one after the other finds', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 50 })).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(lists, fc.integer({ min: -1, max: 51 }), (list, least) => {
      const expected = list.findIndex((each) => each >= least);
      expect(firstThat(list, (each) => each >= least)).toBe(expected < 0 ? list.length : expected);
    }),
  );
});
