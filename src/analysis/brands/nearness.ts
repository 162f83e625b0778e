import { BRANDS, type Brand } from './list.ts';
import { digitReadings, LONG_NAME, skeleton } from './skeleton.ts';
import { slipOf } from './slip.ts';
import { LURES, UNSUSPICIOUS } from './words.ts';

/**
 * How a word relates to a name: the same, the same at a glance, grown together with a lure, mistyped, or one letter
 * away from it, perhaps by chance.
 */
export type Nearness = 'same' | 'disguised' | 'glued' | 'typo' | 'slip';

const SKELETONS = new Map(BRANDS.map(({ label }) => [label, skeleton(label)]));

/** A word with what it may be taken for, worked out once and compared with every name. */
export interface Word {
  readonly text: string;
  /** Whether it was written with other letters than it reads. */
  readonly foreign: boolean;
  readonly skeleton: string;
  readonly readings: readonly string[];
}

export function wordOf(text: string, written: string): Word {
  return { text, foreign: text !== written, skeleton: skeleton(text), readings: digitReadings(text) };
}

function looksLike(word: Word, { label }: Brand): boolean {
  return label.length >= LONG_NAME ? word.skeleton === SKELETONS.get(label) : word.readings.includes(label);
}

/** `paypallogin`, `securepaypal`, `paypalverifyaccount`: what is left beside the name is all lures and digits. */
function isGlued(word: string, { label }: Brand): boolean {
  let rest: string | undefined;
  if (word.startsWith(label)) rest = word.slice(label.length);
  else if (word.endsWith(label)) rest = word.slice(0, -label.length);
  if (rest === undefined || rest.length > 24) return false;
  // The ends of lures reached so far, from the start of `rest`.
  const reached = new Set([0]);
  for (const start of reached) {
    for (let end = start + 3; end <= rest.length; end += 1) if (LURES.has(rest.slice(start, end))) reached.add(end);
  }
  return [...reached].some((end) => end > 0 && /^\d{0,4}$/.test(rest.slice(end)));
}

/** People mistype the first letter least; a different one there is mostly another word (`finance`, `binance`). */
function keepsItsStart(word: string, label: string): boolean {
  return word[0] === label[0] || word.length < label.length || word[0] === label[1];
}

const LABELS = new Set(BRANDS.map(({ label }) => label));

function slip(word: string, { label }: Brand): 'typo' | 'slip' | undefined {
  // Some names are close to each other: the one is no slip for the other.
  if (UNSUSPICIOUS.has(word) || LABELS.has(word)) return undefined;
  if (word.includes('-') && word.replaceAll('-', '') === label) return 'typo';
  return keepsItsStart(word, label) ? slipOf(word, label) : undefined;
}

/** How a word relates to a name; undefined when it does not. */
export function nearness(word: Word, brand: Brand): Nearness | undefined {
  if (word.text === brand.label) return word.foreign ? 'disguised' : 'same';
  if (looksLike(word, brand)) return 'disguised';
  if (brand.common || brand.label.length < LONG_NAME) return undefined;
  if (isGlued(word.text, brand)) return 'glued';
  const missed = slip(word.text, brand);
  // Letters of another script are no chance.
  return missed && word.foreign ? 'typo' : missed;
}
