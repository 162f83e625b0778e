import type { Part } from '../document.ts';
import type { Random } from '../random.ts';
import { WORDS } from '../words.ts';
import {
  IDN_SUFFIXES,
  ODD_SUFFIXES,
  OTHER_ODD_SUFFIXES,
  OTHER_PLAIN_SUFFIXES,
  OTHER_ROOTS,
  PLAIN_SUFFIXES,
} from './suffixes.ts';

const PLAIN: Readonly<Record<Part, readonly string[]>> = {
  A: PLAIN_SUFFIXES,
  B: PLAIN_SUFFIXES,
  C: OTHER_PLAIN_SUFFIXES,
  D: OTHER_PLAIN_SUFFIXES,
};
const ODD: Readonly<Record<Part, readonly string[]>> = {
  A: ODD_SUFFIXES,
  B: ODD_SUFFIXES,
  C: OTHER_ODD_SUFFIXES,
  D: OTHER_ODD_SUFFIXES,
};

/** An invented word: no real company is called so. */
export function invented(random: Random, part: Part): string {
  return Array.from({ length: random.int(2, 4) }, () => random.pick(WORDS[part].syllables)).join('');
}

/** The label that is registered: a word, a lure, with digits, as a machine would make it. */
function registered(random: Random, part: Part): string {
  const { lures } = WORDS[part];
  const shape = random.int(0, 9);
  if (shape <= 3) return invented(random, part);
  if (shape === 4) return `${random.pick(lures)}-${invented(random, part)}`;
  if (shape === 5) return `${invented(random, part)}-${random.pick(lures)}`;
  if (shape === 6) return `${random.pick(lures)}${invented(random, part)}${random.int(1, 99)}`;
  if (shape === 7) return random.letters('abcdefghijklmnopqrstuvwxyz', random.int(10, 16));
  if (shape === 8) return `${invented(random, part)}${random.int(2, 365)}`;
  return `${random.pick(lures)}-${random.pick(lures)}-${invented(random, part)}`;
}

function below(random: Random, part: Part, name: string): string {
  const { hosts } = WORDS[part];
  const roll = random.int(0, 9);
  if (roll <= 3) return name;
  if (roll <= 7) return `${random.pick(hosts)}.${name}`;
  if (roll === 8) return `${random.pick(hosts)}.${invented(random, part)}.${name}`;
  return `${random.letters('abcdef0123456789', random.int(6, 12))}.${name}`;
}

/** A domain under an ending that means nothing else. */
export function domain(random: Random, part: Part): string {
  return below(random, part, `${registered(random, part)}.${random.pick(PLAIN[part])}`);
}

/** A domain under an ending that is also a file extension or a word. */
export function oddDomain(random: Random, part: Part): string {
  return below(random, part, `${registered(random, part)}.${random.pick(ODD[part])}`);
}

/** A name outside the public root; an onion name has its 56 letters. */
export function otherDomain(random: Random, part: Part): string {
  const root = random.pick(OTHER_ROOTS);
  if (root === 'onion') return onion(random);
  return `${registered(random, part)}.${root}`;
}

/** A Tor v3 name (56 letters of base 32; the last always `d`, the version). */
export function onion(random: Random): string {
  return `${random.letters('abcdefghijklmnopqrstuvwxyz234567', 55)}d.onion`;
}

const LETTERS = {
  cyrillic: ['ка', 'ро', 'ве', 'лин', 'мар', 'дос', 'сти', 'зем', 'пол', 'гор', 'бук', 'щит'],
  han: ['网', '安', '云', '山', '海', '星', '龙', '通', '信', '科', '东', '新'],
  latin: ['mü', 'kö', 'bär', 'ro', 'ta', 'grün', 'lä', 'sto', 'fé', 'ñu', 'çe', 'ka'],
} as const;

/** A name in letters of its own script, as it is written. */
export function idn(random: Random): string {
  const [suffix, script] = random.pick(IDN_SUFFIXES);
  const letters = LETTERS[script];
  // The first one is never plain ASCII, so that each name is an IDN.
  const first = letters[random.int(0, 2)] ?? letters[0];
  const rest = Array.from({ length: random.int(1, 3) }, () => random.pick(letters));
  return `${first}${rest.join('')}.${suffix}`;
}
