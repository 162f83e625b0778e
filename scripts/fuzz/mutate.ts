import type { Random } from '../random.ts';
import { ADDRESSES, ATS, DOTS, EDGES, ENDINGS, SCHEMES, SEPARATORS, TAILS, WHOLES } from './pieces.ts';

const PIECES = [DOTS, ATS, EDGES, ENDINGS, SEPARATORS, SCHEMES, TAILS, ADDRESSES, WHOLES] as const;
/** A longer input is cut: what is wrong with it is wrong with a part of it. */
const LONGEST = 4096;

function span(input: Buffer, random: Random): readonly [start: number, end: number] {
  const start = random.below(input.length + 1);
  return [start, Math.min(input.length, start + random.below(16))];
}

const around = (input: Buffer, start: number, middle: Uint8Array, end: number): Buffer =>
  Buffer.concat([input.subarray(0, start), middle, input.subarray(end)]);

type Mutation = (input: Buffer, random: Random, other: Buffer) => Buffer;

const insertPiece: Mutation = (input, random) => {
  const [start] = span(input, random);
  return around(input, start, Buffer.from(random.pick(random.pick(PIECES))), start);
};

const MUTATIONS: readonly Mutation[] = [
  insertPiece,
  insertPiece,
  // a piece in the place of something
  (input, random) => {
    const [start, end] = span(input, random);
    return around(input, start, Buffer.from(random.pick(random.pick(PIECES))), end);
  },
  // another spelling of a dot or an at
  (input, random) => {
    const sign = random.chance(0.8) ? '.' : '@';
    const places = [...input.keys()].filter((at) => input[at] === sign.charCodeAt(0));
    if (places.length === 0) return insertPiece(input, random, input);
    const at = random.pick(places);
    return around(input, at, Buffer.from(random.pick(sign === '.' ? DOTS : ATS)), at + 1);
  },
  (input, random) => around(input, ...without(span(input, random))),
  // again, once or often
  (input, random) => {
    const [start, end] = span(input, random);
    const times = random.chance(0.1) ? random.below(300) : 2;
    return around(input, start, Buffer.concat(Array.from({ length: times }, () => input.subarray(start, end))), end);
  },
  // any byte
  (input, random) => around(input, ...byte(input, random)),
  // the other case
  (input, random) => {
    const [start, end] = span(input, random);
    const text = input.toString('latin1', start, end);
    return around(
      input,
      start,
      Buffer.from(random.chance(0.5) ? text.toUpperCase() : text.toLowerCase(), 'latin1'),
      end,
    );
  },
  // the head of one, the tail of another
  (input, random, other) =>
    Buffer.concat([input.subarray(0, random.below(input.length + 1)), other.subarray(random.below(other.length + 1))]),
  // something of another inside
  (input, random, other) => {
    const [from, to] = span(other, random);
    const [start, end] = span(input, random);
    return around(input, start, other.subarray(from, to), end);
  },
];

function without([start, end]: readonly [number, number]): [number, Uint8Array, number] {
  return [start, new Uint8Array(0), end];
}

function byte(input: Buffer, random: Random): [number, Uint8Array, number] {
  const [start] = span(input, random);
  return [start, Uint8Array.of(random.below(256)), start + random.below(2)];
}

/** One to six changes. */
export function mutated(input: Buffer, random: Random, other: Buffer): Buffer {
  let made = input;
  for (let count = 1 + random.below(random.chance(0.2) ? 6 : 2); count > 0; count--) {
    made = random.pick(MUTATIONS)(made, random, other);
  }
  return made.length > LONGEST ? made.subarray(0, LONGEST) : made;
}
