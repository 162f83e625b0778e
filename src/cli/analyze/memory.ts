import { hash, randomBytes } from 'node:crypto';

/** What was asked already, by its key: a few bytes for each, whatever the key's length. */
export interface Memory {
  /** The key as it is remembered. */
  digest(key: string): Quad;
  /** The id remembered with a key. */
  find(key: Quad): string | undefined;
  /** @param id a UUID; anything else is not remembered. */
  remember(key: Quad, id: string): void;
}

/** Keys in one generation; two are kept, so at least so many of the last ones are remembered. */
const GENERATION = 2 ** 19;
/** Words of 32 bits for a key and its id: 16 bytes of each. */
const WORDS = 8;
const FIRST_SLOTS = 1024;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Stands for an id where there is none. */
const SEEN = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

type Quad = readonly [number, number, number, number];

function quadOf(bytes: Buffer): Quad {
  return [bytes.readUInt32BE(0), bytes.readUInt32BE(4), bytes.readUInt32BE(8), bytes.readUInt32BE(12)];
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

function uuidOf([a, b, c, d]: Quad): string {
  const text = hex(a) + hex(b) + hex(c) + hex(d);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/** A hash table of fixed-size entries, half full at most. */
function table() {
  let slots = FIRST_SLOTS;
  let words = new Uint32Array(slots * WORDS);
  let size = 0;
  /** Where a key stands, or would: an id of zeros is none. */
  const placeOf = (key: Quad): number => {
    for (let slot = key[0] % slots; ; slot = (slot + 1) % slots) {
      const at = slot * WORDS;
      const taken = words[at + 4] || words[at + 5] || words[at + 6] || words[at + 7];
      if (!taken || key.every((word, index) => words[at + index] === word)) return at;
    }
  };
  const quadAt = (from: Uint32Array, at: number): Quad => [
    from[at] ?? 0,
    from[at + 1] ?? 0,
    from[at + 2] ?? 0,
    from[at + 3] ?? 0,
  ];
  const put = (key: Quad, id: Quad): void => {
    const at = placeOf(key);
    words.set(key, at);
    words.set(id, at + 4);
  };
  const grow = (): void => {
    const old = words;
    slots *= 2;
    words = new Uint32Array(slots * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      const id = quadAt(old, at + 4);
      if (id.some(Boolean)) put(quadAt(old, at), id);
    }
  };
  return {
    get size() {
      return size;
    },
    find(key: Quad): Quad | undefined {
      const id = quadAt(words, placeOf(key) + 4);
      return id.some(Boolean) ? id : undefined;
    },
    put(key: Quad, id: Quad): void {
      if ((size + 1) * 2 > slots) grow();
      put(key, id);
      size += 1;
    },
  };
}

/** Whether a key comes for the first time: the same memory, without ids. */
export function createSeen(): (key: string) => boolean {
  const memory = createMemory();
  return (text) => {
    const key = memory.digest(text);
    if (memory.find(key) !== undefined) return false;
    memory.remember(key, SEEN);
    return true;
  };
}

/**
 * Remembers at least the last half a million keys, in 64 MB at most. Keys are known by 128 bits of a hash that nobody can
 * foresee, so no two are taken for one another.
 */
export function createMemory(): Memory {
  const salt = randomBytes(16).toString('hex');
  let current = table();
  let before: ReturnType<typeof table> | undefined;
  return {
    digest: (key) => quadOf(hash('sha256', salt + key, 'buffer')),
    find(key) {
      const id = current.find(key) ?? before?.find(key);
      return id && uuidOf(id);
    },
    remember(key, id) {
      if (!UUID.test(id)) return;
      if (current.size >= GENERATION) [before, current] = [current, table()];
      current.put(key, quadOf(Buffer.from(id.replaceAll('-', ''), 'hex')));
    },
  };
}
