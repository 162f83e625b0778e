import { abortWith } from '../shared/own-signal.ts';
import type { Plugin, PluginContext } from './plugin.ts';
import { TimeLimit } from './result.ts';

/** How long a source may take that says nothing of it, and of which nothing is said. */
const LIMIT_MS = 10_000;

/** Milliseconds that a source may take: as the run, the settings or the plugin say, in this order. */
export function limitOf({ limitMs }: Pick<Plugin, 'limitMs'>, context: PluginContext): number {
  return context.limitMs ?? context.reach?.limitMs ?? limitMs ?? LIMIT_MS;
}

/** A time limit whose clock can be stopped. */
export interface RunningLimit {
  /** Aborted with a {@link TimeLimit} when the time is up, and with the signal it was begun with. */
  readonly signal: AbortSignal;
  /** Waits for something that is not to be counted. */
  untimed<T>(wait: () => Promise<T>): Promise<T>;
  end(): void;
}

/** Begins to count. @param limitMs milliseconds. */
export function startLimit(limitMs: number, parent: AbortSignal): RunningLimit {
  const controller = new AbortController();
  const letGo = abortWith(controller, parent);
  let timer: NodeJS.Timeout;
  let waits = 0;
  let since = 0;
  /** Milliseconds that were not to be counted since the timer was set: they are added when it runs out. */
  let extra = 0;
  /** Whether it ran out while something was waited for. */
  let isRung = false;
  let isOver = false;
  const start = (): void => {
    timer = setTimeout(ring, isRung || extra > 0 ? extra : limitMs);
    [extra, isRung] = [0, false];
  };
  const ring = (): void => {
    if (waits > 0) [extra, isRung] = [extra + performance.now() - since, true];
    else if (extra > 0) start();
    else controller.abort(new TimeLimit(limitMs));
  };
  start();
  return {
    signal: controller.signal,
    async untimed(wait) {
      if (waits++ === 0) since = performance.now();
      try {
        return await wait();
      } finally {
        if (--waits === 0) {
          if (!isRung) extra += performance.now() - since;
          else if (!isOver) start();
        }
      }
    },
    end() {
      isOver = true;
      letGo();
      clearTimeout(timer);
    },
  };
}
