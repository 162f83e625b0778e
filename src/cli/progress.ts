import type { Context } from './command.ts';

/** Work shorter than this needs no progress: a line that flashes up only disturbs. */
const DELAY_MS = 400;
const EVERY_MS = 200;

export interface Progress {
  /** That many more are done. */
  done(count: number): void;
  stop(): void;
}

/** Counts and rate on stderr, where a line can be drawn over, and never with `-q`. */
export function startProgress(context: Context, what: string): Progress {
  const { io, globals } = context;
  // Where the width is 0, ora would clear endlessly many lines.
  if (!io.err.redraws || globals.quiet) return { done: () => {}, stop: () => {} };
  const begun = Date.now();
  let count = 0;
  let spinner: { text: string; stop(): unknown } | undefined;
  let stopped = false;
  const text = (): string => {
    const seconds = (Date.now() - begun) / 1000;
    return `${count} ${what}, ${(count / Math.max(seconds, 0.1)).toFixed(0)}/s`;
  };
  const show = async (): Promise<void> => {
    const { default: ora } = await import('ora');
    if (!stopped) spinner = ora({ text: text(), discardStdin: false }).start();
  };
  const later = setTimeout(() => void show(), DELAY_MS);
  const tick = setInterval(() => {
    if (spinner) spinner.text = text();
  }, EVERY_MS);
  return {
    done(more) {
      count += more;
    },
    stop() {
      stopped = true;
      clearTimeout(later);
      clearInterval(tick);
      spinner?.stop();
    },
  };
}
