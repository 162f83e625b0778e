/** Digits written for letters; `1` has two readings, see below. */
const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '3': 'e', '4': 'a', '5': 's' };

/** Rarer ones, told only in long names. */
const RARE_DIGITS: Readonly<Record<string, string>> = { ...DIGITS, '2': 'z', '7': 't', '8': 'b', '9': 'g' };

/** Pairs of letters that look like one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
];

/** From this length on a name may be recognised by its looks even where `i` and `l` are exchanged. */
export const LONG_NAME = 6;

function fold(label: string, digits: Readonly<Record<string, string>>): string {
  return label.replace(/[0-9]/g, (digit) => digits[digit] ?? digit);
}

/**
 * What a label (lower-case ASCII) looks like at a glance; equal skeletons are taken for one another. For long names.
 */
export function skeleton(label: string): string {
  const letters = fold(label, { ...RARE_DIGITS, '1': 'l' });
  return PAIRS.reduce((text, [pair, single]) => text.replaceAll(pair, single), letters).replaceAll('i', 'l');
}

/** The readings of a label with digits for letters: the narrower rule that short names need. */
export function digitReadings(label: string): readonly string[] {
  return ['l', 'i'].map((one) => fold(label, { ...DIGITS, '1': one }));
}
