import type { Law } from './law.ts';
import { minimised } from './minimise.ts';
import { type Slowness, shown } from './slowest.ts';

/** Of one law no more are made small and printed: one defect has many faces. */
const MOST = 12;

/** What was found, each kind once: printed at once, as a string that can become a test. */
export class Findings {
  readonly #shapes = new Map<string, Set<string>>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Checks one law, and tells and counts what breaks it. */
  async check(law: Law, input: Buffer): Promise<void> {
    if ((await complaint(law, input)) === undefined) return;
    const known = this.#shapes.get(law.name) ?? new Set();
    this.#shapes.set(law.name, known);
    if (known.size >= MOST) return;
    const small = await minimised(input, async (smaller) => (await complaint(law, smaller)) !== undefined);
    const shape = small
      .toString('latin1')
      .replace(/[a-z]+/gi, 'a')
      .replace(/\d+/g, '0');
    if (known.has(shape)) return;
    known.add(shape);
    this.#tell(law.name, written(small), (await complaint(law, small)) ?? '');
  }

  /** Tells of a text that takes too long. */
  slow(found: Slowness | undefined): void {
    if (found) this.#tell(`time: ${found.task}`, shown(found.shape), found.problem);
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

async function complaint(law: Law, input: Buffer): Promise<string | undefined> {
  try {
    return await law.check(input);
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}
