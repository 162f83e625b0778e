import { expect, test } from 'vitest';
import { withPlace } from '../../../src/engine/local/with-place.ts';
import { roomFor } from '../../../src/shared/room.ts';

test('the place is taken when work asks for it, and free when that is over', async () => {
  const room = roomFor(1, new AbortController().signal);
  const steps: string[] = [];
  const work = (name: string) =>
    withPlace(room, async (place) => {
      steps.push(`${name} begins`);
      await place?.take();
      steps.push(`${name} is in`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('two')]);
  expect(steps).toEqual(['one begins', 'two begins', 'one is in', 'one ends', 'two is in', 'two ends']);
});

test('who is sent away while waiting ends so, also where the work makes an answer of it', async () => {
  const abort = new AbortController();
  const room = roomFor(1, abort.signal);
  await room.place().take();
  const waiting = withPlace(room, async (place) => {
    try {
      await place?.take();
    } catch {
      return 'an answer';
    }
    return 'in';
  });
  abort.abort(new Error('interrupted'));
  await expect(waiting).rejects.toThrow('interrupted');
});

test('without a room there is nothing to wait for', async () => {
  expect(await withPlace(undefined, async (place) => place)).toBeUndefined();
});
