import { createExtractor, OBSERVABLE_TYPES } from '../../src/ioc/index.ts';
import { createRewriter } from '../../src/ioc/text.ts';
import { logText } from '../bench/texts.ts';
import type { Random } from '../random.ts';

/** Something that works through a text. */
export interface Task {
  readonly name: string;
  run(text: Buffer): void;
}

const rewriting = (action: 'defang' | 'refang', everything = false): Task => ({
  name: everything ? `${action} --everything` : action,
  run(text) {
    const rewriter = createRewriter(action, { everything });
    rewriter.write(text);
    rewriter.end();
  },
});

export const TASKS: readonly Task[] = [
  {
    name: 'extract',
    run(text) {
      const extractor = createExtractor();
      extractor.write(text);
      extractor.end();
    },
  },
  {
    name: 'extract --types all',
    run(text) {
      const extractor = createExtractor({ types: OBSERVABLE_TYPES, includePrivate: true, hosts: true });
      extractor.write(text);
      extractor.end();
    },
  },
  rewriting('defang'),
  rewriting('defang', true),
  rewriting('refang'),
];

/** CPU nanoseconds a byte takes: the best of some runs, as anything else on the machine only adds to it. */
export function pace({ run }: Task, text: Buffer, rounds = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begun = process.cpuUsage();
    let runs = 0;
    let took = 0;
    do {
      run(text);
      runs++;
      const { user, system } = process.cpuUsage(begun);
      took = (user + system) * 1000;
    } while (took < 2_000_000 && runs < 64);
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

/** What a byte of ordinary text takes, per task. */
export function ordinaryPace(): ReadonlyMap<Task, number> {
  const text = logText(256 * 1024);
  for (const task of TASKS) pace(task, text, 2);
  return new Map(TASKS.map((task) => [task, pace(task, text, 5)]));
}
