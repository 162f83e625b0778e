import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../../engine/index.ts';
import { inOrder } from '../../shared/in-order.ts';

/** What one slow source has to say about an analysis. */
export interface Row {
  readonly id: string;
  readonly plugin: string;
  readonly status: 'pending' | 'ready';
  readonly result?: unknown;
  /** Why the source could not be asked this time. */
  readonly problem?: { readonly code: string; readonly message: string; readonly retry_after_s?: number };
}

export interface Question {
  /** The analyses. */
  readonly ids: readonly string[];
  /** The source; all that were slow when left out. */
  readonly plugin: string | undefined;
  /** Seconds: how long to go on asking while something still runs. */
  readonly wait: number;
  readonly signal: AbortSignal;
  /** Told before every pause how many seconds it takes. */
  readonly pausing: (seconds: number) => void;
}

/** Analyses asked for at once. */
const AT_ONCE = 8;

/** Every how many seconds a running job is asked for: soon at first, then more rarely. */
function pause(round: number): number {
  return Math.min(30, 1 + round * 2);
}

/** Asking again does not help before somebody else does something. */
const LASTING = ['unauthorized', 'forbidden'];

/** Whether waiting makes no sense: everything is in, or what is not cannot be asked for. */
function isOver(rows: readonly Row[]): boolean {
  return rows.every(({ status, problem }) => status === 'ready' || (problem && LASTING.includes(problem.code)));
}

/** The longest time that a source wants to be left alone. */
function leaveAlone(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map(({ problem }) => problem?.retry_after_s ?? 0));
}

async function round(engine: Engine, { ids, plugin, signal }: Question): Promise<Row[]> {
  const ask = async (id: string): Promise<Row[]> => {
    const states = await engine.call('analysis.poll', { id, ...(plugin !== undefined && { plugin }) }, { signal });
    return Object.entries(states).map(([name, state]) => ({ id, plugin: name, ...state }));
  };
  const rows: Row[] = [];
  for await (const more of inOrder(ids, AT_ONCE, ask, signal)) rows.push(...more);
  return rows;
}

/**
 * Asks until nothing runs any more or the wait is over; the last answers.
 * @throws the signal's reason when that is aborted while an answer is awaited.
 */
export async function askInRounds(engine: Engine, question: Question): Promise<Row[]> {
  const { wait, signal, pausing } = question;
  const until = Date.now() + wait * 1000;
  for (let count = 0; ; count += 1) {
    const rows = await round(engine, question);
    const left = (until - Date.now()) / 1000;
    if (left <= 0 || signal.aborted || isOver(rows)) return rows;
    const seconds = Math.min(left, Math.max(pause(count), leaveAlone(rows)));
    pausing(seconds);
    await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
  }
}
