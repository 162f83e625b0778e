import type { Law, Look } from './law.ts';
import { minimised } from './minimise.ts';
import { type Slowness, shown } from './slowest.ts';

/** Of one law no more are made small and printed: one defect has many faces. */
const MOST = 12;

/** How often a law was held against something. */
interface Tally {
  checks: number;
  hits: number;
  /** Hits that break it and are no finding, by the reason. */
  readonly excused: Map<string, number>;
}

/** What was found, each kind once: printed at once, as a string that can become a test. */
export class Findings {
  readonly #shapes = new Map<string, Set<string>>();
  readonly #tallies = new Map<string, Tally>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Checks one law, and tells and counts what breaks it. */
  async check(law: Law, input: Buffer, composed: boolean): Promise<void> {
    const tally = this.#tallies.get(law.name) ?? { checks: 0, hits: 0, excused: new Map() };
    this.#tallies.set(law.name, tally);
    tally.checks++;
    const counting: Look = {
      composed,
      held: (hits) => {
        tally.hits += hits;
      },
      excuses: (reason) => {
        if (reason !== undefined) tally.excused.set(reason, (tally.excused.get(reason) ?? 0) + 1);
        return reason !== undefined;
      },
    };
    if ((await complaint(law, input, counting)) === undefined) return;
    const look: Look = { composed, held: () => {}, excuses: (reason) => reason !== undefined };
    const known = this.#shapes.get(law.name) ?? new Set();
    this.#shapes.set(law.name, known);
    if (known.size >= MOST) return;
    const small = await minimised(input, async (smaller) => (await complaint(law, smaller, look)) !== undefined);
    const shape = small
      .toString('latin1')
      .replace(/[a-z]+/gi, 'a')
      .replace(/\d+/g, '0');
    if (known.has(shape)) return;
    known.add(shape);
    const kind = composed ? `${law.name} (composed: ${written(input)})` : law.name;
    this.#tell(kind, written(small), (await complaint(law, small, look)) ?? '');
  }

  /** Tells of a text that takes too long. */
  slow(found: Slowness | undefined): void {
    if (found) this.#tell(`time: ${found.task}`, shown(found.shape), found.problem);
  }

  /** What each law was held against, in one line each. */
  summary(): readonly string[] {
    return [...this.#tallies].map(([name, { checks, hits, excused }]) => {
      const counts = [...excused].map(([reason, count]) => `${count} ${reason}`).join(', ');
      const held = hits === 0 ? '' : `, ${hits} hits held against it; breaking it and excused: ${counts || 'none'}`;
      return `${name}: ${checks} inputs${held}`;
    });
  }

  #tell(law: string, input: string, problem: string): void {
    this.#count++;
    console.log(`\n${law}\n  ${input}\n  ${problem.slice(0, 600)}`);
  }
}

/** As JSON, or where it is no UTF-8 as the hexadecimal digits of its bytes. */
function written(input: Buffer): string {
  const text = input.toString();
  return Buffer.from(text).equals(input) ? JSON.stringify(text) : `hex ${input.toString('hex')}`;
}

async function complaint(law: Law, input: Buffer, look: Look): Promise<string | undefined> {
  try {
    return await law.check(input, look);
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}
