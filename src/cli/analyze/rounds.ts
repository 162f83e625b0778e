import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine, Input } from '../../engine/index.ts';
import { inOrder } from '../../shared/in-order.ts';
import { type Looks, looksOf } from './looks.ts';

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
  /** Told of every job that is no longer waited for: its source never takes so long. */
  readonly givingUp?: (row: Row) => void;
}

/** Analyses asked for at once. */
const AT_ONCE = 8;

/** Asking again does not help before somebody else does something. */
const LASTING = ['unauthorized', 'forbidden'];

/** Timers may be a little early, and a look must not come twice. */
const LATE_S = 0.05;

async function ask(
  engine: Engine,
  asked: readonly Input<'analysis.poll'>[],
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const one = async (input: Input<'analysis.poll'>): Promise<Row[]> => {
    const states = await engine.call('analysis.poll', input, { signal });
    return Object.entries(states).map(([name, state]) => ({ id: input.id, plugin: name, ...state }));
  };
  const rows: Row[] = [];
  for await (const more of inOrder(asked, AT_ONCE, one, signal)) rows.push(...more);
  return rows;
}

/** A row that is waited for, and when it is worth the next look, in milliseconds since 1970. */
interface Waiting {
  readonly row: Row;
  readonly at: number;
}

/** When a row is looked at again: in its source's rhythm, and not before the source takes requests again. */
function waitingFor(row: Row, looks: Looks, now: number): Waiting[] {
  if (row.status === 'ready' || (row.problem && LASTING.includes(row.problem.code))) return [];
  const seconds = looks(row);
  if (seconds === undefined) return [];
  return [{ row, at: now + (Math.max(seconds, row.problem?.retry_after_s ?? 0) + LATE_S) * 1000 }];
}

const isSame = (one: Row, other: Row): boolean => one.id === other.id && one.plugin === other.plugin;

/**
 * Asks until nothing runs any more or the wait is over, every source in its own rhythm; the last answers. Without a wait
 * every source is asked once, whatever its rhythm, and at the end of one each that has not answered.
 * @throws the signal's reason when that is aborted while an answer is awaited.
 */
export async function askInRounds(engine: Engine, question: Question): Promise<readonly Row[]> {
  const { ids, plugin, wait, signal, pausing, givingUp } = question;
  const [begun, until] = [Date.now(), Date.now() + wait * 1000];
  const whole = ids.map((id) => ({ id, ...(plugin !== undefined && { plugin }), ...(wait > 0 && { due_only: true }) }));
  let rows = await ask(engine, whole, signal);
  let waiting: readonly Waiting[] = [];
  let asked = rows;
  while (!signal.aborted && Date.now() < until) {
    const running = asked.filter(({ status }) => status === 'pending');
    const looks = running.length > 0 ? await looksOf(engine, (Date.now() - begun) / 1000, signal) : () => undefined;
    for (const row of running) if (looks(row) === undefined) givingUp?.(row);
    waiting = [...waiting, ...running.flatMap((row) => waitingFor(row, looks, Date.now()))];
    if (waiting.length === 0) break;
    const next = Math.min(until, ...waiting.map(({ at }) => at));
    const seconds = Math.max(0, next - Date.now()) / 1000;
    pausing(seconds);
    await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
    if (signal.aborted) break;
    // A timer may be early by the clock; what was waited for is due all the same.
    const now = Math.max(next, Date.now());
    // Who waited to the end is told how it stands then.
    const due = waiting.filter(({ at }) => now >= until || at <= now);
    waiting = waiting.filter((each) => !due.includes(each));
    asked = await ask(
      engine,
      due.map(({ row }) => ({ id: row.id, plugin: row.plugin })),
      signal,
    );
    rows = rows.map((row) => asked.find((each) => isSame(each, row)) ?? row);
    if (now >= until) break;
  }
  return rows;
}
