import type { Room } from '../../shared/room.ts';

/**
 * Runs work that has a place in the room from the first time it enters to its end; without a room it has one anyhow.
 * @param work gets what waits for the place.
 * @throws what the room says when it is given up, also where work took that for a failure of its own.
 */
export async function withPlace<T>(
  room: Room | undefined,
  work: (enter: (() => Promise<void>) | undefined) => Promise<T>,
): Promise<T> {
  if (!room) return work(undefined);
  const place = room.place();
  let refused: { readonly why: unknown } | undefined;
  const enter = async (): Promise<void> => {
    try {
      await place.take();
    } catch (why) {
      refused = { why };
      throw why;
    }
  };
  try {
    const done = await work(enter);
    if (refused) throw refused.why;
    return done;
  } finally {
    place.leave();
  }
}
