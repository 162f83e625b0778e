import { TASKS, type Task } from '../bench/tasks.ts';
import type { Random } from '../random.ts';
import { mutated } from './mutate.ts';
import { grown, ordinaryPace, pace, type Shape, shapeOf } from './pace.ts';

const PROBE = 16 * 1024;
const LARGEST = 256 * 1024;
/** Shapes kept for each task: those that take longest. */
const KEPT = 12;
/** Twice the bytes may take so much longer before it is called more than linear, in two doublings one after another. */
const DOUBLING = 1.5;
/** A byte of any text may take so many times as long as one of ordinary text before it is a finding. */
const TIMES = 32;

interface Slow {
  readonly shape: Shape;
  readonly ratio: number;
}

export interface Slowness {
  readonly task: string;
  readonly shape: Shape;
  readonly problem: string;
}

/** A search for shapes that take longest per byte: the slowest found so far are changed further. */
export class SlowestSearch {
  readonly #random: Random;
  readonly #ordinary: ReadonlyMap<Task, number>;
  readonly #slowest = new Map<Task, Slow[]>(TASKS.map((task) => [task, []]));
  readonly #told = new Set<string>();

  private constructor(random: Random, ordinary: ReadonlyMap<Task, number>) {
    this.#random = random;
    this.#ordinary = ordinary;
  }

  static async start(random: Random): Promise<SlowestSearch> {
    const paces = new Map<Task, number>();
    for (const task of TASKS) paces.set(task, await ordinaryPace(task));
    return new SlowestSearch(random, paces);
  }

  /** One step: a shape out of an input, or a change of a slow one. */
  async step(input: Buffer): Promise<Slowness | undefined> {
    if (input.length === 0) return undefined;
    const random = this.#random;
    const task = random.pick(TASKS);
    const list = this.#slowest.get(task) as Slow[];
    const shape =
      list.length > 0 && random.chance(0.6) ? changed(random.pick(list).shape, random, input) : shapeOf(input, random);
    if (shape.unit.length === 0) return undefined;
    const ratio = (await pace(task, grown(shape, PROBE), 1)) / (this.#ordinary.get(task) as number);
    if (list.length >= KEPT && ratio <= (list.at(-1)?.ratio ?? 0)) return undefined;
    list.push({ shape, ratio });
    list.sort((a, b) => b.ratio - a.ratio);
    list.splice(KEPT);
    return ratio > TIMES / 3 ? this.#judge(task, shape) : undefined;
  }

  /** Time per byte while the text grows, measured again before it is called a finding: other work makes any text slow. */
  async #judge(task: Task, shape: Shape): Promise<Slowness | undefined> {
    let ratios: readonly number[] = [];
    for (const rounds of [3, 8]) {
      const again = await ratiosOf(task, shape, rounds);
      ratios = again.map((ratio, at) => Math.min(ratio, ratios[at] ?? ratio));
      if (!isGrowing(ratios) && Math.max(...ratios) <= TIMES) return undefined;
    }
    const growing = isGrowing(ratios);
    const shown = ratios.map((ratio) => ratio.toFixed(1)).join(' ');
    const key = `${task.name} ${growing} ${shape.unit
      .toString('latin1')
      .replace(/[a-z]+/gi, 'a')
      .replace(/\d+/g, '0')}`;
    if (this.#told.has(key)) return undefined;
    this.#told.add(key);
    const what = growing ? 'grows faster than its input' : 'is slow';
    return { task: task.name, shape, problem: `${what}: times ordinary text per byte from 4 KB on: ${shown}` };
  }

  /** The slowest shape of each task, in one line each. */
  summary(): readonly string[] {
    return [...this.#slowest].map(([{ name }, [worst]]) =>
      worst
        ? `${name}: ${worst.ratio.toFixed(1)} times ordinary text: ${shown(worst.shape)}`
        : `${name}: nothing tried`,
    );
  }
}

/** How many times as long as ordinary text takes in the same moment a byte takes, while the text grows. */
async function ratiosOf(task: Task, shape: Shape, rounds: number): Promise<readonly number[]> {
  const ordinary = await ordinaryPace(task);
  const ratios: number[] = [];
  for (let bytes = 4096; bytes <= LARGEST; bytes *= 2) {
    const ratio = (await pace(task, grown(shape, bytes), rounds)) / ordinary;
    ratios.push(ratio);
    if (ratio > 1000) break;
  }
  return ratios;
}

/** Whether each byte takes longer in two doublings of a text one after another. */
function isGrowing(ratios: readonly number[]): boolean {
  return ratios.some((ratio, at) => {
    const [before, after] = [ratios[at - 1], ratios[at + 1]];
    return (
      before !== undefined && after !== undefined && ratio > 1 && ratio / before > DOUBLING && after / ratio > DOUBLING
    );
  });
}

export function shown({ head, unit, tail }: Shape): string {
  return `${JSON.stringify(head.toString())} + ${JSON.stringify(unit.toString())} again and again + ${JSON.stringify(tail.toString())}`;
}

function changed({ head, unit, tail }: Shape, random: Random, other: Buffer): Shape {
  const part = random.below(4);
  if (part === 0) return { head: mutated(head, random, other), unit, tail };
  if (part === 1) return { head, unit, tail: mutated(tail, random, other) };
  return { head, unit: mutated(unit, random, other).subarray(0, 64), tail };
}
