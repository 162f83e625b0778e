import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonChunks } from '../../../src/output/json-stream.ts';

function* lazily(items: readonly unknown[]): Iterable<unknown> {
  yield* items;
}

const textOf = (value: unknown, indent: number): string => [...jsonChunks(value, indent)].join('');

test.each([0, 2])('the text of JSON.stringify with indent %i, lists lazy or not', (indent) => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (items, other) => {
      const plain = { name: other, 'a "key"\n': { list: items }, also: [items] };
      const streamed = { name: other, 'a "key"\n': { list: lazily(items) }, also: [items] };
      expect(textOf(streamed, indent)).toBe(JSON.stringify(plain, null, indent));
      expect(textOf({ deep: lazily([{ inner: lazily(items) }]) }, indent)).toBe(
        JSON.stringify({ deep: [{ inner: items }] }, null, indent),
      );
    }),
  );
});

test('an empty lazy list is an empty list', () => {
  expect(textOf({ list: lazily([]) }, 2)).toBe('{\n  "list": []\n}');
});

test('no more is made than was taken', () => {
  let made = 0;
  function* counting(): Iterable<number> {
    for (;;) yield made++;
  }
  const chunks = jsonChunks({ list: counting() }, 0)[Symbol.iterator]();
  for (let n = 0; n < 20; n++) chunks.next();
  expect(made).toBeLessThan(20);
});
