import type { Place, Room } from '../../shared/room.ts';

/**
 * Runs work that may take a place in the room, which is given back at its end at the latest; without a room there is none.
 * @throws what the room says when waiting for it is given up, also where work took that for a failure of its own.
 */
export async function withPlace<T>(
  room: Room | undefined,
  work: (place: Pick<Place, 'take' | 'leave'> | undefined) => Promise<T>,
): Promise<T> {
  if (!room) return work(undefined);
  const place = room.place();
  let refused: { readonly why: unknown } | undefined;
  const take = async (): Promise<void> => {
    try {
      await place.take();
    } catch (why) {
      refused = { why };
      throw why;
    }
  };
  try {
    const done = await work({ take, leave: place.leave });
    if (refused) throw refused.why;
    return done;
  } finally {
    place.end();
  }
}
