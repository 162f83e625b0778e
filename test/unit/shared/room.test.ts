import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Room, roomFor } from '../../../src/shared/room.ts';

async function within<T>(room: Room, work: () => Promise<T>): Promise<T> {
  const place = room.place();
  try {
    await place.take();
    return await work();
  } finally {
    place.leave();
  }
}

test('no more than there is room for, in the order they came, also after one failed', async () => {
  const room = roomFor(2, new AbortController().signal);
  let [now, most] = [0, 0];
  const begun: number[] = [];
  const settled = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((item) =>
      within(room, async () => {
        begun.push(item);
        now += 1;
        most = Math.max(most, now);
        await sleep(5);
        now -= 1;
        if (item === 2) throw new Error('no');
      }),
    ),
  );
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
});

test('after an abort nobody begins, and who is inside is finished', async () => {
  const abort = new AbortController();
  const room = roomFor(1, abort.signal);
  const begun: number[] = [];
  const work = (item: number) =>
    within(room, async () => {
      begun.push(item);
      await sleep(5);
      return item;
    });
  const all = [work(1), work(2), work(3)];
  abort.abort('SIGINT');
  const settled = await Promise.allSettled([...all, work(4)]);
  expect(begun).toEqual([1]);
  expect(settled).toEqual([
    { status: 'fulfilled', value: 1 },
    ...[2, 3, 4].map(() => ({ status: 'rejected', reason: 'SIGINT' })),
  ]);
});

/** Says whether something has happened, after everything that could. */
async function has(happened: Promise<unknown>): Promise<boolean> {
  return Promise.race([happened.then(() => true), sleep(2, false)]);
}

test('a place is held until the last of those who took it leaves', async () => {
  const room = roomFor(1, new AbortController().signal);
  const [one, other] = [room.place(), room.place()];
  await Promise.all([one.take(), one.take()]);
  const next = other.take();
  one.leave();
  expect(await has(next)).toBe(false);
  one.leave();
  expect(await has(next)).toBe(true);
});

test('who was in before goes before those who were not', async () => {
  const room = roomFor(1, new AbortController().signal);
  const [first, second, third] = [room.place(), room.place(), room.place()];
  await first.take();
  const order: string[] = [];
  const note = (name: string) => () => void order.push(name);
  const waits = [second.take().then(note('second')), third.take().then(note('third'))];
  first.leave();
  await waits[0];
  waits.push(first.take().then(note('first again')));
  second.leave();
  await sleep(2);
  first.leave();
  await Promise.all(waits);
  expect(order).toEqual(['second', 'first again', 'third']);
});

test('at the end nobody waits for it any more, and it is free', async () => {
  const room = roomFor(1, new AbortController().signal);
  const [one, gone, last] = [room.place(), room.place(), room.place()];
  await one.take();
  void gone.take();
  const next = last.take();
  gone.end();
  one.end();
  expect(await has(next)).toBe(true);
  last.leave();
  last.end();
  await room.place().take();
  expect(await has(room.place().take())).toBe(false);
});
