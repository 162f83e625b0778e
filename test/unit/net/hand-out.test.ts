import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { handOut } from '../../../src/net/hand-out.ts';

test('all are told before the first answer is worked on, in the order they came', async () => {
  const order: string[] = [];
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const given = names.map(
    (name) =>
      new Promise<void>((resolve) => {
        const give = (): void => {
          order.push(`${name} given`);
          resolve();
        };
        handOut(() => order.push(`${name} told`), give);
      }),
  );
  await Promise.all(given);
  expect(order).toEqual([...names.map((name) => `${name} told`), ...names.map((name) => `${name} given`)]);
});

test('a turn of the event loop sees a few of them', async () => {
  let given = 0;
  for (let each = 0; each < 40; each++) {
    handOut(undefined, () => {
      given += 1;
    });
  }
  const seen: number[] = [];
  for (let before = 0; given < 40; before = given) {
    await turn();
    seen.push(given - before);
  }
  expect(Math.max(...seen)).toBeLessThanOrEqual(8);
});

test('nobody has to be told, and nothing is left behind', async () => {
  for (let time = 0; time < 3; time++) {
    await new Promise<void>((resolve) => handOut(undefined, resolve));
    await turn();
  }
});
