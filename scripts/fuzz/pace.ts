import { cpuTime, type Task } from '../bench/tasks.ts';
import { logText, reportText } from '../bench/texts.ts';
import type { Random } from '../random.ts';

/** Less is not measured: the clock is coarse. */
const LEAST = 2_000_000;
/** Bytes of ordinary text. */
const ORDINARY = 256 * 1024;

/** CPU nanoseconds a byte takes: the best of some rounds, as anything else on the machine only adds to it. */
export async function pace(task: Task, text: Buffer, rounds = 3): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    let runs = 0;
    let took = 0;
    for (; took < LEAST && runs < 64; runs++) took += await cpuTime(task, text);
    best = Math.min(best, took / runs / text.length);
  }
  return best;
}

/** A shape of text: a head, something again and again, a tail. */
export interface Shape {
  readonly head: Buffer;
  readonly unit: Buffer;
  readonly tail: Buffer;
}

/** That shape in about as many bytes. */
export function grown({ head, unit, tail }: Shape, bytes: number): Buffer {
  const times = Math.max(1, Math.round((bytes - head.length - tail.length) / unit.length));
  return Buffer.concat([head, ...Array.from({ length: times }, () => unit), tail]);
}

/** A shape cut out of an input. */
export function shapeOf(input: Buffer, random: Random): Shape {
  const start = random.below(input.length);
  const end = Math.min(input.length, start + 1 + random.below(random.chance(0.5) ? 4 : 24));
  return {
    head: random.chance(0.5) ? input.subarray(0, start) : Buffer.alloc(0),
    unit: input.subarray(start, end),
    tail: random.chance(0.5) ? input.subarray(end) : Buffer.alloc(0),
  };
}

/**
 * What a byte of ordinary text takes in a task, now: the machine changes its speed. Extraction is judged by logs. Of
 * those defanging copies most and refanging reads next to nothing, as no sign in them begins a mark: both are made for
 * texts with an indicator or two a line, and any such text would seem slow beside a log.
 */
export async function ordinaryPace(task: Task): Promise<number> {
  const text = task.name.startsWith('extract') ? logText(ORDINARY) : reportText(ORDINARY);
  await pace(task, text, 2);
  return pace(task, text, 5);
}
