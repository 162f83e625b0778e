import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inGroups, inOrder } from '../../../src/shared/in-order.ts';

async function* streamOf<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}

/** Lets other work go first `turns` times. */
async function yielding(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await null;
}

const never = new AbortController().signal;

test('results come in input order, whatever finishes first, and never more than the limit run', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 5 }), async (turns, limit) => {
      let running = 0;
      const results: number[] = [];
      const work = async ([count, index]: [number, number]): Promise<number> => {
        running += 1;
        expect(running).toBeLessThanOrEqual(limit);
        await yielding(count);
        running -= 1;
        return index;
      };
      for await (const each of inOrder(
        streamOf(turns.map((count, index): [number, number] => [count, index])),
        limit,
        work,
        never,
      ))
        results.push(each);
      expect(results).toEqual(turns.map((_, index) => index));
    }),
  );
});

test('after an abort nothing new begins, and what was begun is still yielded', async () => {
  const abort = new AbortController();
  const begun: number[] = [];
  const results: number[] = [];
  const work = async (item: number): Promise<number> => {
    begun.push(item);
    await yielding(3);
    return item;
  };
  for await (const each of inOrder(streamOf([1, 2, 3, 4, 5, 6]), 2, work, abort.signal)) {
    results.push(each);
    abort.abort();
  }
  expect(results).toEqual(begun);
  expect(results.length).toBeLessThan(6);
});

test('a failure surfaces in its turn', async () => {
  const results: number[] = [];
  const work = async (item: number): Promise<number> => {
    if (item === 2) throw new Error('no');
    return item;
  };
  const run = async (): Promise<void> => {
    for await (const each of inOrder(streamOf([1, 2, 3]), 3, work, never)) results.push(each);
  };
  await expect(run()).rejects.toThrow('no');
  expect(results).toEqual([1]);
});

test('a failure that comes before its turn surfaces in its turn, and is not taken for unhandled', async () => {
  const unhandled: unknown[] = [];
  const record = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', record);
  const work = async (item: number): Promise<number> => {
    if (item === 2) throw new Error('no');
    await new Promise((resolve) => setTimeout(resolve, 20));
    return item;
  };
  const results: number[] = [];
  const run = async (): Promise<void> => {
    for await (const each of inOrder(streamOf([1, 2]), 2, work, never)) results.push(each);
  };
  await expect(run()).rejects.toThrow('no');
  process.off('unhandledRejection', record);
  expect([results, unhandled]).toEqual([[1], []]);
});

test('a result does not wait for the next item', async () => {
  let more = (): void => {};
  const gate = new Promise<void>((resolve) => {
    more = resolve;
  });
  async function* slow(): AsyncIterable<number> {
    yield 1;
    await gate;
    yield 2;
  }
  const results: number[] = [];
  for await (const each of inOrder(slow(), 8, async (item) => item, never)) {
    results.push(each);
    more();
  }
  expect(results).toEqual([1, 2]);
});

test('a failure of the stream comes after what was begun before it', async () => {
  async function* breaking(): AsyncIterable<number> {
    yield 1;
    yield 2;
    throw new Error('no more');
  }
  const results: number[] = [];
  const run = async (): Promise<void> => {
    const work = async (item: number): Promise<number> => {
      await yielding(20);
      return item;
    };
    for await (const each of inOrder(breaking(), 8, work, never)) results.push(each);
  };
  await expect(run()).rejects.toThrow('no more');
  expect(results).toEqual([1, 2]);
});

test('what is outside is heard although nothing ever waits for it', async () => {
  const abort = new AbortController();
  setImmediate(() => abort.abort());
  const many = Array.from({ length: 10_000 }, (_, index) => index);
  let count = 0;
  for await (const _ of inOrder(streamOf(many), 8, async (item) => item, abort.signal)) count += 1;
  expect(count).toBeLessThan(100);
});

test('results wait for an earlier one while as much as the window allows goes on', async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const begun: number[] = [];
  const work = async (item: number): Promise<number> => {
    begun.push(item);
    if (item === 0) await gate;
    return item;
  };
  const many = Array.from({ length: 100 }, (_, index) => index);
  const groups: number[][] = [];
  const taking = (async () => {
    for await (const group of inGroups(streamOf(many), { atOnce: 2, window: 6 }, work, never)) groups.push(group);
  })();
  await yielding(200);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  open();
  await taking;
  expect(groups[0]).toEqual([0, 1, 2, 3, 4, 5]);
  expect(groups.flat()).toEqual(many);
});

test('whoever does not take results holds up the work', async () => {
  let begun = 0;
  const work = async (item: number): Promise<number> => {
    begun += 1;
    return item;
  };
  const many = Array.from({ length: 1000 }, (_, index) => index);
  const results = inGroups(streamOf(many), { atOnce: 4, window: 8 }, work, never)[Symbol.asyncIterator]();
  await results.next();
  await yielding(10_000);
  expect(begun).toBeLessThanOrEqual(16);
});

test('an abort is heard while nothing is under way', async () => {
  const abort = new AbortController();
  async function* silent(): AsyncIterable<number> {
    await new Promise(() => {});
    yield 1;
  }
  setImmediate(() => abort.abort());
  for await (const _ of inOrder(silent(), 2, async (item) => item, abort.signal)) expect.unreachable();
});
