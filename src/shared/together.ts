import { Failure } from './failure.ts';

/** Items worked on at once unless said otherwise: enough that what they share costs little, few enough that none waits long. */
const MOST = 128;

/** Fewer than these are a small group: the next one is waited for. */
const FEW = 32;

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (reason: unknown) => void;
}

export interface Gathering {
  /** Items in one group. */
  readonly most?: number;
  /**
   * Milliseconds after a small group in which those who ask are gathered for the next one; whoever asks alone does not
   * wait.
   */
  readonly restMs?: number;
}

/**
 * Lets many who ask in the same turn of the event loop, or while the last ones are worked on, be worked on together: what
 * a transaction or a look-up costs is then paid once. Results come in the order of the items. Where the work fails for a
 * reason that is no {@link Failure} (one of the items is to blame), each is tried alone.
 */
export function together<T, R>(
  work: (items: readonly T[]) => Promise<readonly R[]>,
  { most = MOST, restMs = 0 }: Gathering = {},
): (item: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = [];
  let busy = false;
  let rested = 0;

  async function settle(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await work(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => {
        resolve(results[index] as R);
      });
    } catch (error) {
      if (group.length > 1 && !(error instanceof Failure)) for (const each of group) await settle([each]);
      else for (const { reject } of group) reject(error);
    }
  }

  function begin(): void {
    busy = true;
    const rest = rested - performance.now();
    if (rest > 0) setTimeout(() => void run(), rest);
    // Not at once: whoever else asks in this turn comes along.
    else setImmediate(() => void run());
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await settle(group);
      if (restMs > 0 && group.length < FEW) {
        rested = performance.now() + restMs;
        break;
      }
    }
    busy = false;
    if (waiting.length > 0) begin();
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!busy) begin();
    });
}
