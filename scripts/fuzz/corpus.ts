import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { jumbled } from './jumble.ts';
import { EVERYTHING, found } from './laws/found.ts';

/** Inputs kept: the oldest give way. */
const MOST = 4000;
const LARGEST_FILE = 1024 * 1024;
const PIECE = 2048;

/** Inputs that showed something new: a new kind of hit in new surroundings is worth changing further. */
export class Corpus {
  readonly #inputs: Buffer[] = [];
  readonly #seen = new Set<string>();

  constructor(random: Random, folder?: string) {
    for (let count = 0; count < 300; count++) this.#inputs.push(jumbled(random));
    if (folder !== undefined) for (const piece of pieces(folder)) this.#inputs.push(piece);
  }

  get size(): number {
    return this.#inputs.length;
  }

  pick(random: Random): Buffer {
    return random.pick(this.#inputs);
  }

  /** Keeps the input when what is found in it was not seen in that way before. */
  offer(input: Buffer): void {
    let fresh = false;
    for (const { type, raw, offset, defanged, confidence } of found(input, EVERYTHING)) {
      const end = offset + Buffer.byteLength(raw);
      const around =
        sketch(input.toString('latin1', Math.max(0, offset - 2), offset)) +
        sketch(input.toString('latin1', end, end + 2));
      const feature = `${type} ${defanged} ${confidence} ${around} ${sketch(raw).slice(0, 12)}`;
      if (this.#seen.has(feature)) continue;
      this.#seen.add(feature);
      fresh = true;
    }
    if (!fresh) return;
    if (this.#inputs.length >= MOST) this.#inputs.splice(300, 1);
    this.#inputs.push(input);
  }
}

/** Letters and digits told apart from signs, and nothing more. */
function sketch(text: string): string {
  return text.replace(/[a-z\x80-\uffff]+/gi, 'a').replace(/\d+/g, '0');
}

function* pieces(folder: string): Generator<Buffer> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    const { size } = statSync(path);
    if (!statSync(path).isFile() || size > LARGEST_FILE) continue;
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}
