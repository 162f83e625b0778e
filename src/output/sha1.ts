/** Square roots of 2, 3, 5 and 10, times 2 to the power of 30 (FIPS 180-4, 4.2.1). */
const ROUNDS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** What the rounds mix in: choice, parity, majority, parity (4.1.1). */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) ^ (~b & d);
  return round === 2 ? (b & c) ^ (b & d) ^ (c & d) : b ^ c ^ d;
}

/** The words of a block, made anew in every call: one list for all of them. */
const w = new Uint32Array(80);

/**
 * SHA-1 (FIPS 180-4): what identifiers of version 5 are made with; `output/` uses no built-in module.
 * @returns the digest as five numbers of 32 bits.
 */
export function sha1(message: Uint8Array): Uint32Array {
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(padded.length - 4, message.length << 3);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let block = 0; block < padded.length; block += 64) compress(state, view, block);
  return state;
}

function compress(state: Uint32Array, view: DataView, block: number): void {
  for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + t * 4);
  for (let t = 16; t < 80; t++) {
    w[t] = rotate((w[t - 3] as number) ^ (w[t - 8] as number) ^ (w[t - 14] as number) ^ (w[t - 16] as number), 1);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let t = 0; t < 80; t++) {
    const round = Math.floor(t / 20);
    const next = (rotate(a, 5) + mixed(round, b, c, d) + e + (ROUNDS[round] as number) + (w[t] as number)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
}
