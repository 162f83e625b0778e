import type { HostName } from '../host.ts';
import { pairedBrand } from './houses.ts';
import { BRANDS, type Brand } from './list.ts';
import { isLured } from './lured.ts';
import { nearness, type Word, wordOf } from './nearness.ts';
import { isRightful } from './rightful.ts';
import { aboveOf, inSubdomain } from './subdomain.ts';
import { wholeDomainOf } from './whole-domain.ts';
import { CARELESS_SUFFIXES, LURES, OWNER_PAGES } from './words.ts';

/**
 * What a host does with somebody else's name, strongest first: shows it in disguise, puts the whole domain in front of
 * another, joins two of one owner, sets a lure beside it, mistypes it, bears it under another suffix, or only mentions
 * it.
 */
const KINDS = ['disguised', 'whole_domain', 'pair', 'lure', 'typo', 'suffix', 'mention'] as const;
export type ImitationKind = (typeof KINDS)[number];

export interface Imitation {
  readonly brand: Brand;
  readonly kind: ImitationKind;
}

/** A host name with its labels as they read in Latin letters, in the same order. */
export interface ReadHost extends HostName {
  readonly readings: readonly string[];
}

/**
 * The plain name under a suffix that is not on its owner's list. Owners register their names under dozens of suffixes,
 * so that counts only where anybody gets a name, or where the suffix itself is a lure.
 */
function underSuffix({ suffix, shared }: ReadHost, brand: Brand): ImitationKind | undefined {
  if (brand.common || brand.label.length <= 3 || OWNER_PAGES.has(suffix)) return undefined;
  if (shared || CARELESS_SUFFIXES.has(suffix) || LURES.has(suffix)) return 'suffix';
  const country = /(?:^|\.)[a-z]{2}$/.test(suffix);
  return country && brand.worldwide ? undefined : 'mention';
}

/** The registered label, whole and in its words where it has several. */
interface Registered {
  readonly whole: Word;
  readonly words: readonly Word[];
  /** Each two or three neighbouring words written as one: `wells-fargo-login` holds `wellsfargo`. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
}

function joinNeighbours(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const runs = words.flatMap((_, start) => [2, 3].map((size) => words.slice(start, start + size)));
  return new Map(runs.filter((run) => run.length > 1).map((run) => [run.join(''), run] as const));
}

function registeredOf({ labels, readings }: ReadHost): Registered {
  const [label = '', reading = ''] = [labels.at(-1), readings.at(-1)];
  const written = label.split('-');
  const read = reading.split('-');
  const words = read.map((word, position) => wordOf(word, written[position] ?? ''));
  return { whole: wordOf(reading, label), words: words.length > 1 ? words : [], joined: joinNeighbours(read) };
}

function inWords({ words, joined }: Registered, brand: Brand): ImitationKind | undefined {
  const parts = joined.get(brand.label);
  if (
    parts &&
    isLured(
      words.map(({ text }) => text).filter((text) => !parts.includes(text)),
      brand,
    )
  )
    return 'lure';
  for (const word of words) {
    const near = nearness(word, brand);
    if (near === undefined) continue;
    if (near === 'disguised') return 'disguised';
    const others = words.filter((other) => other !== word).map(({ text }) => text);
    if (near === 'glued' || isLured(others, brand)) return 'lure';
    if (near === 'same' && !brand.common && brand.label.length > 3) return 'mention';
  }
  return undefined;
}

function inRegistered(host: ReadHost, registered: Registered, brand: Brand): ImitationKind | undefined {
  const near = nearness(registered.whole, brand);
  if (near === 'same') return underSuffix(host, brand);
  if (near === 'glued') return 'lure';
  if (near === 'slip') return CARELESS_SUFFIXES.has(host.suffix) ? 'typo' : inWords(registered, brand);
  return near ?? inWords(registered, brand);
}

/**
 * The imitation a host name is most clearly guilty of; undefined for the owners' own hosts and for names that resemble
 * nobody's.
 */
export function findImitation(host: ReadHost): Imitation | undefined {
  if (isRightful(host)) return undefined;
  const registered = registeredOf(host);
  const above = aboveOf(host.readings);
  const words = new Set(host.readings.flatMap((reading) => reading.split('-')));
  const found: Imitation[] = [];
  const shown = wholeDomainOf(host.readings);
  if (shown) found.push({ brand: shown, kind: 'whole_domain' });
  const paired = pairedBrand(words);
  if (paired) found.push({ brand: paired, kind: 'pair' });
  for (const brand of BRANDS) {
    const kind = inRegistered(host, registered, brand) ?? inSubdomain(above, brand);
    if (kind) found.push({ brand, kind });
  }
  // Of two names equally imitated the longer one is meant: `amazonaws` rather than `amazon`.
  const rank = ({ kind, brand }: Imitation) => KINDS.indexOf(kind) * 100 - brand.label.length;
  return found.sort((a, b) => rank(a) - rank(b))[0];
}
