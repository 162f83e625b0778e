const LANE = (1n << 64n) - 1n;
const RATE = 136;

const rotate = (lane: bigint, by: bigint) => ((lane << by) | (lane >> (64n - by))) & LANE;

let rounds: readonly bigint[] | undefined;

/** Round constants from the linear shift register of FIPS 202, 3.2.5. */
function roundConstants(): readonly bigint[] {
  let register = 1;
  const bit = () => {
    const out = register & 1;
    register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    return out;
  };
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let power = 0; power <= 6; power++) if (bit()) constant |= 1n << BigInt(2 ** power - 1);
    return constant;
  });
}

/** Keccak-256 as Ethereum and Monero use it: the padding from before SHA-3 was fixed. */
export function keccak256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((Math.floor(message.length / RATE) + 1) * RATE);
  padded.set(message);
  padded[message.length] = 0x01;
  padded[padded.length - 1] = (padded[padded.length - 1] as number) | 0x80;
  rounds ??= roundConstants();
  const view = new DataView(padded.buffer);
  let state = new Array<bigint>(25).fill(0n);
  for (let block = 0; block < padded.length; block += RATE) {
    for (let lane = 0; lane < RATE / 8; lane++)
      state[lane] = (state[lane] as bigint) ^ view.getBigUint64(block + lane * 8, true);
    for (const constant of rounds) state = round(state, constant);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (let lane = 0; lane < 4; lane++) digest.setBigUint64(lane * 8, state[lane] as bigint, true);
  return new Uint8Array(digest.buffer);
}

/** theta, rho and pi, chi, iota (FIPS 202, 3.2). */
function round(input: readonly bigint[], constant: bigint): bigint[] {
  const at = (lanes: readonly bigint[], x: number, y: number) => lanes[(x % 5) + 5 * (y % 5)] as bigint;
  const columns = [0, 1, 2, 3, 4].map(
    (x) => at(input, x, 0) ^ at(input, x, 1) ^ at(input, x, 2) ^ at(input, x, 3) ^ at(input, x, 4),
  );
  const mixed = input.map(
    (lane, i) => lane ^ (columns[(i + 4) % 5] as bigint) ^ rotate(columns[((i % 5) + 1) % 5] as bigint, 1n),
  );
  const moved = [...mixed];
  let [x, y] = [1, 0];
  for (let t = 0; t < 24; t++) {
    const lane = at(mixed, x, y);
    [x, y] = [y, (2 * x + 3 * y) % 5];
    moved[x + 5 * y] = rotate(lane, BigInt((((t + 1) * (t + 2)) / 2) % 64));
  }
  const output = moved.map(
    (lane, i) => lane ^ (~at(moved, (i % 5) + 1, Math.floor(i / 5)) & LANE & at(moved, (i % 5) + 2, Math.floor(i / 5))),
  );
  output[0] = (output[0] as bigint) ^ constant;
  return output;
}
