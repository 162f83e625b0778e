/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to but without `below`. */
  below(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** Digits of a number system up to 36. */
  digits(length: number, radix: number): string;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    chance: (probability) => next() < probability,
    digits: (length, radix) => Array.from({ length }, () => below(radix).toString(radix)).join(''),
  };
}
