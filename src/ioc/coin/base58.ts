const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = ALPHABET.length;
const DIGITS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, index) => [letter, index]));

/** The bytes a base58 text stands for, leading ones as zero bytes; undefined when a letter is none of the alphabet. */
export function fromBase58(text: string): Uint8Array | undefined {
  /** The number so far, its lowest byte first. */
  const number: number[] = [];
  for (const letter of text) {
    let carry = DIGITS.get(letter);
    if (carry === undefined) return undefined;
    for (let index = 0; index < number.length; index++) {
      carry += (number[index] as number) * BASE;
      number[index] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) number.push(carry);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  const bytes = new Uint8Array(zeros + number.length);
  bytes.set(number.reverse(), zeros);
  return bytes;
}
