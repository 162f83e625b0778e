import type { PluginContext } from '../plugin.ts';

/**
 * Asks while there is room for it.
 * @param ask gets what makes room for the next as soon as the answer is there, before it is worked on.
 * @throws what the room says when waiting for it is given up.
 */
export async function inPlace<T>(
  { place }: Pick<PluginContext, 'place'>,
  ask: (answered: () => void) => Promise<T>,
): Promise<T> {
  if (!place) return ask(() => {});
  await place.take();
  let isIn = true;
  const leave = (): void => {
    if (isIn) place.leave();
    isIn = false;
  };
  try {
    return await ask(leave);
  } finally {
    leave();
  }
}
