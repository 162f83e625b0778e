import { expect, test } from 'vitest';
import { Failure } from '../../../src/shared/failure.ts';
import { together } from '../../../src/shared/together.ts';

function counting(work: (items: readonly number[]) => Promise<readonly string[]>) {
  const groups: number[][] = [];
  const ask = together<number, string>(async (items) => {
    groups.push([...items]);
    return work(items);
  });
  return { ask, groups };
}

const shown = async (items: readonly number[]): Promise<string[]> => items.map(String);

test('who asks in one turn is worked on together, and gets what is his', async () => {
  const { ask, groups } = counting(shown);
  expect(await Promise.all([3, 1, 2].map(ask))).toEqual(['3', '1', '2']);
  expect(await ask(4)).toBe('4');
  expect(groups).toEqual([[3, 1, 2], [4]]);
});

test('who comes while others are worked on is the next group, and no group is endless', async () => {
  let begun = (): void => {};
  let go = (): void => {};
  const beginning = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const going = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { ask, groups } = counting(async (items) => {
    begun();
    await going;
    return shown(items);
  });
  const first = ask(-1);
  await beginning;
  const all = Array.from({ length: 300 }, (_, index) => index);
  const others = all.map(ask);
  go();
  expect(await Promise.all([first, ...others])).toEqual(['-1', ...all.map(String)]);
  expect(groups.map(({ length }) => length)).toEqual([1, 128, 128, 44]);
});

test('how many make a group is the caller’s to say', async () => {
  const sizes: number[] = [];
  const ask = together<number, string>(
    async (items) => {
      sizes.push(items.length);
      return shown(items);
    },
    { most: 2 },
  );
  await Promise.all([1, 2, 3, 4, 5].map(ask));
  expect(sizes).toEqual([2, 2, 1]);
});

test('one that cannot be worked on does not take the others along', async () => {
  const { ask } = counting(async (items) => {
    if (items.includes(2)) throw new TypeError('not 2');
    return shown(items);
  });
  const settled = await Promise.allSettled([1, 2, 3].map(ask));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a failure of the store is that of all, and tried once', async () => {
  const { ask, groups } = counting(async () => {
    throw new Failure('unavailable', 'the disk is full');
  });
  const settled = await Promise.allSettled([1, 2, 3].map(ask));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(groups).toHaveLength(1);
});

test('after a small group those who ask one by one are gathered, and who asks alone does not wait', async () => {
  const groups: number[] = [];
  const ask = together<number, number>(
    async (items) => {
      groups.push(items.length);
      return items;
    },
    { restMs: 60_000 },
  );
  await ask(1);
  expect(groups).toEqual([1]);
  const gathering = together<number, number>(
    async (items) => {
      groups.push(items.length);
      return items;
    },
    { restMs: 500 },
  );
  await gathering(1);
  const later = [2, 3, 4].map(async (each) => {
    for (let turn = 0; turn < each; turn++) await new Promise((resolve) => setImmediate(resolve));
    return gathering(each);
  });
  expect(await Promise.all(later)).toEqual([2, 3, 4]);
  expect(groups).toEqual([1, 1, 3]);
});
