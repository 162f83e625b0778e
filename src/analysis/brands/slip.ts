import { isOneSlipApart } from './distance.ts';

/** The rows of a keyboard, and how far to the right each begins, in keys. */
const ROWS: readonly (readonly [letters: string, start: number])[] = [
  ['qwertyuiop', 0],
  ['asdfghjkl', 0.25],
  ['zxcvbnm', 0.75],
];

const KEYS = new Map(
  ROWS.flatMap(([letters, start], row) =>
    [...letters].map((letter, column) => [letter, [column + start, row]] as const),
  ),
);

/** Letters taken for one another by eye or by ear; vowels are taken for each other as well. */
const ALIKE = new Set('il ij it lt uv vw mn nh gq ce co ck cs cq kq sz iy'.split(' '));

function areNeighbours(a: string, b: string): boolean {
  const [keyA, keyB] = [KEYS.get(a), KEYS.get(b)];
  return (
    keyA !== undefined && keyB !== undefined && keyA.every((place, axis) => Math.abs(place - (keyB[axis] ?? 9)) <= 1)
  );
}

function areConfused(a: string, b: string): boolean {
  const vowels = /^[aeiou]{2}$/.test(a + b);
  return vowels || !/^[a-z]$/.test(a) || ALIKE.has(a + b) || ALIKE.has(b + a) || areNeighbours(a, b);
}

/** `discords`, `amazone`: an ending makes another word, a doubled last letter (`paypall`) does not. */
function isInflected(word: string, label: string): boolean {
  return word.startsWith(label) && word.at(-1) !== label.at(-1) && /[a-z]$/.test(word);
}

/**
 * How a word misses a name by one slip. `typo`: as fingers and eyes go wrong, a letter lost, doubled, swapped with its
 * neighbour or taken for one beside it on the keyboard, a sign that is no letter. `slip`: any other way, which mostly makes a word of its own
 * (`paypay`). Undefined when the two are further apart, or the same.
 */
export function slipOf(word: string, label: string): 'typo' | 'slip' | undefined {
  if (!isOneSlipApart(word, label)) return undefined;
  if (word.length !== label.length) return isInflected(word, label) ? 'slip' : 'typo';
  const places = [...label].flatMap((letter, place) => (word[place] === letter ? [] : [place]));
  const [place = 0] = places;
  return places.length > 1 || areConfused(word[place] ?? '', label[place] ?? '') ? 'typo' : 'slip';
}
