import type { Brand } from './list.ts';
import { isLure } from './lured.ts';
import { LURES, SERVICE_WORDS } from './words.ts';

/** Labels that end the names of companies; above a registered name they only feign one. */
const FEIGNED_ENDS = new Set(['com', 'net', 'org']);

/** A host name's labels above the registered one, worked out once and compared with every name. */
export interface Above {
  /** The label right above the registered one. */
  readonly nearest: string | undefined;
  /** The words of all of them. */
  readonly words: readonly string[];
  /** Those in front of a feigned end. */
  readonly feigned: readonly string[];
  /** The words of the registered label. */
  readonly registered: readonly string[];
}

/** @param readings the labels left of the suffix, the registered one last. */
export function aboveOf(readings: readonly string[]): Above {
  const labels = readings.slice(0, -1);
  return {
    nearest: labels.at(-1),
    words: labels.flatMap((label) => label.split('-')),
    feigned: labels.filter((_, place) => FEIGNED_ENDS.has(readings[place + 1] ?? '')),
    registered: (readings.at(-1) ?? '').split('-'),
  };
}

/** `chaseonline.com.evil.example`: the name with a service, made to look like a whole domain of its own. */
function feignsDomain({ feigned }: Above, brand: Brand): boolean {
  return feigned.some((label) => {
    const rest = label.startsWith(brand.label) ? label.slice(brand.label.length).replace(/^-/, '') : '';
    return isLure(rest, brand) || SERVICE_WORDS.has(rest);
  });
}

/** `apple.support-id.example`: an ordinary word counts as a name where the registered name is lures and nothing else. */
function topsLures({ nearest, registered }: Above, brand: Brand): boolean {
  return nearest === brand.label && registered.length > 1 && registered.every((word) => isLure(word, brand));
}

/** What the labels above a registered name do with somebody else's name. */
export function inSubdomain(above: Above, brand: Brand): 'lure' | 'mention' | undefined {
  if (feignsDomain(above, brand) || topsLures(above, brand)) return 'lure';
  if (brand.common || brand.label.length <= 3 || !above.words.includes(brand.label)) return undefined;
  const others = [...above.words, ...above.registered].filter((word) => word !== brand.label);
  return others.some((word) => LURES.has(word)) ? 'lure' : 'mention';
}
