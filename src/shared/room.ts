/** A place in a room, for as long as it is wanted. */
interface Place {
  /**
   * Waits until there is room, the first time; it is there from then on. @throws the signal's reason when that is aborted
   * before there is.
   */
  take(): Promise<void>;
  /** Gives it to who waits next, also when it was not taken yet; nothing is done with it afterwards. */
  leave(): void;
}

/** Lets so many be at something at once; the others wait in the order they came. */
export interface Room {
  place(): Place;
}

export function roomFor(most: number, signal: AbortSignal): Room {
  const waiting = new Set<{ readonly go: () => void; readonly stop: () => void }>();
  let taken = 0;
  const free = (): void => {
    const [next] = waiting;
    if (!next) {
      taken -= 1;
      return;
    }
    waiting.delete(next);
    next.go();
  };
  signal.addEventListener(
    'abort',
    () => {
      for (const each of waiting) each.stop();
      waiting.clear();
    },
    { once: true },
  );

  function place(): Place {
    let turn: Promise<void> | undefined;
    let isIn = false;
    let giveUp = (): void => {};
    const begin = async (): Promise<void> => {
      signal.throwIfAborted();
      if (taken < most) {
        taken += 1;
        isIn = true;
        return;
      }
      await new Promise<void>((resolve, reject) => {
        const go = (): void => {
          isIn = true;
          resolve();
        };
        const one = { go, stop: () => reject(signal.reason) };
        giveUp = () => void waiting.delete(one);
        waiting.add(one);
      });
    };
    return {
      take() {
        turn ??= begin();
        return turn;
      },
      leave() {
        giveUp();
        if (isIn) free();
        isIn = false;
      },
    };
  }

  return { place };
}
