import { ahead } from '../shared/span.ts';
import type { Context } from './command.ts';

/** Work shorter than this needs no progress: a line that flashes up only disturbs. */
const DELAY_MS = 400;
const EVERY_MS = 200;
/** The rate is that of the last seconds: what came from the store at first says nothing of what is asked later. */
const WINDOW_MS = 10_000;

export interface Progress {
  /** That many more are done. */
  done(count: number): void;
  stop(): void;
}

/** How far the work was at a time. */
interface Sample {
  readonly at: number;
  readonly count: number;
}

/** `1200 of 5000 indicators, 400/s, 10 s left`; less where the total or the rate is not known. */
export function progressLine(what: string, from: Sample, to: Sample, total: number | undefined): string {
  const rate = (to.count - from.count) / Math.max((to.at - from.at) / 1000, 0.1);
  const many = total === undefined ? `${to.count}` : `${to.count} of ${total}`;
  const left = total !== undefined && rate > 0 ? `, ${ahead(Math.max(0, total - to.count) / rate)} left` : '';
  return `${many} ${what}, ${rate > 0 && rate < 10 ? rate.toFixed(1) : rate.toFixed(0)}/s${left}`;
}

/**
 * Counts and rate on stderr, where a line can be drawn over, and never with `-q`.
 * @param foresee tells how many there will be, where that can be known; called when there is somebody to tell.
 */
export function startProgress(
  context: Context,
  what: string,
  foresee: () => Promise<number | undefined> = async () => undefined,
): Progress {
  const { io, globals } = context;
  // Where the width is 0, ora would clear endlessly many lines.
  if (!io.err.redraws || globals.quiet) return { done: () => {}, stop: () => {} };
  const samples: Sample[] = [{ at: Date.now(), count: 0 }];
  let count = 0;
  let total: number | undefined;
  let spinner: { text: string; stop(): unknown } | undefined;
  let stopped = false;
  const text = (): string => {
    const now = { at: Date.now(), count };
    samples.push(now);
    while (samples.length > 2 && now.at - (samples[1] as Sample).at > WINDOW_MS) samples.shift();
    return progressLine(what, samples[0] as Sample, now, total);
  };
  const show = async (): Promise<void> => {
    const { default: ora } = await import('ora');
    if (!stopped) spinner = ora({ text: text(), discardStdin: false }).start();
    // An input that cannot be counted is told of by who reads it.
    total = await foresee().catch(() => undefined);
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
