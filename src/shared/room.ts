/**
 * A place in a room, for whoever belongs together. It is theirs from the first who takes it until none of them needs it
 * any more, and again when one does later.
 */
export interface Place {
  /** Waits until there is room. @throws the signal's reason when that is aborted before there is. */
  take(): Promise<void>;
  /** One of those who took it needs it no more. */
  leave(): void;
  /** Nobody needs it any more, nor waits for it. */
  end(): void;
}

/** Lets so many be at something at once; the others wait in the order they came, after those who were in before. */
export interface Room {
  place(): Place;
}

interface Waiting {
  readonly go: () => void;
  readonly stop: () => void;
}

export function roomFor(most: number, signal: AbortSignal): Room {
  const known = new Set<Waiting>();
  const others = new Set<Waiting>();
  let taken = 0;

  const free = (): void => {
    const [next] = known.size > 0 ? known : others;
    if (!next) {
      taken -= 1;
      return;
    }
    known.delete(next);
    others.delete(next);
    next.go();
  };
  const stop = (): void => {
    for (const each of [...known, ...others]) each.stop();
    known.clear();
    others.clear();
  };
  signal.addEventListener('abort', stop, { once: true });

  function place(): Place {
    let turn: Promise<void> | undefined;
    let users = 0;
    let isIn = false;
    let wasIn = false;
    let giveUp = (): void => {};

    const enter = (): void => {
      isIn = true;
      wasIn = true;
    };
    async function begin(): Promise<void> {
      signal.throwIfAborted();
      if (taken < most) {
        taken += 1;
        enter();
        return;
      }
      const line = wasIn ? known : others;
      await new Promise<void>((resolve, reject) => {
        const go = (): void => {
          enter();
          resolve();
        };
        const one: Waiting = { go, stop: () => reject(signal.reason) };
        giveUp = () => void line.delete(one);
        line.add(one);
      });
    }
    const end = (): void => {
      users = 0;
      turn = undefined;
      giveUp();
      if (isIn) free();
      isIn = false;
    };
    return {
      take() {
        users += 1;
        turn ??= begin();
        return turn;
      },
      leave() {
        users -= 1;
        if (users === 0) end();
      },
      end,
    };
  }

  return { place };
}
