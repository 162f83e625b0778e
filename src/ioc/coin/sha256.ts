interface Constants {
  /** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
  readonly k: Uint32Array;
  /** The same of the square roots of the first 8 primes (5.3.3). */
  readonly initial: Uint32Array;
}

let known: Constants | undefined;

/** Worked out at the first use: few texts hold a coin address. */
function constants(): Constants {
  known ??= { k: roots(64, 1 / 3), initial: roots(8, 1 / 2) };
  return known;
}

function roots(count: number, power: number): Uint32Array {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (![...Array(number).keys()].slice(2).some((divisor) => number % divisor === 0)) found.push(number);
  }
  return Uint32Array.from(found, (prime) => (prime ** power % 1) * 2 ** 32);
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4), for the check sums of addresses; `ioc/` uses no built-in module. */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);
  const state = Uint32Array.from(constants().initial);
  for (let block = 0; block < padded.length; block += 64) compress(state, view, block);
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setUint32(index * 4, word);
  return new Uint8Array(digest.buffer);
}

function compress(state: Uint32Array, view: DataView, block: number): void {
  const { k } = constants();
  const w = new Uint32Array(64);
  for (let t = 0; t < 64; t++) {
    if (t < 16) w[t] = view.getUint32(block + t * 4);
    else
      w[t] =
        small(w[t - 2] as number, 17, 19, 10) +
        (w[t - 7] as number) +
        small(w[t - 15] as number, 7, 18, 3) +
        (w[t - 16] as number);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const one = (h + big(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + (k[t] as number) + (w[t] as number)) | 0;
    const two = (big(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] as number) + word;
}

const small = (word: number, first: number, second: number, shift: number) =>
  rotate(word, first) ^ rotate(word, second) ^ (word >>> shift);
const big = (word: number, first: number, second: number, third: number) =>
  rotate(word, first) ^ rotate(word, second) ^ rotate(word, third);
