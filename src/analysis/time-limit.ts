import type { Plugin, PluginContext } from './plugin.ts';
import { TimeLimit } from './result.ts';

/** How long a source may take that says nothing of it, and of which nothing is said. */
const LIMIT_MS = 10_000;

/** Milliseconds that a source may take: as the run, the settings or the plugin say, in this order. */
export function limitOf({ limitMs }: Pick<Plugin, 'limitMs'>, context: PluginContext): number {
  return context.limitMs ?? context.reach?.limitMs ?? limitMs ?? LIMIT_MS;
}

/** A time limit whose clock can be stopped. */
interface RunningLimit {
  /** Aborted with a {@link TimeLimit} when the time is up. */
  readonly signal: AbortSignal;
  /** Waits for something that is not to be counted. */
  untimed<T>(wait: () => Promise<T>): Promise<T>;
  end(): void;
}

/** Begins to count. @param limitMs milliseconds. */
export function startLimit(limitMs: number): RunningLimit {
  const controller = new AbortController();
  let left = limitMs;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let waits = 0;
  let ended = false;
  const start = () => {
    since = performance.now();
    timer = setTimeout(() => controller.abort(new TimeLimit(limitMs)), left);
  };
  const stop = () => {
    clearTimeout(timer);
    left = Math.max(0, left - (performance.now() - since));
  };
  start();
  return {
    signal: controller.signal,
    async untimed(wait) {
      if (waits++ === 0) stop();
      try {
        return await wait();
      } finally {
        if (--waits === 0 && !ended) start();
      }
    },
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}
