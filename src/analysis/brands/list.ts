import { NAMES } from './names.ts';
import { TRADES, type Trade } from './trades.ts';

/** A name that impostors use, and where it really lives. */
export interface Brand {
  /** As people write it. */
  readonly name: string;
  /** As it stands in a host name. */
  readonly label: string;
  /** Registrable domains of its owner, the first is the main one. Nothing under them is ever taken for an impostor. */
  readonly domains: readonly string[];
  /** An ordinary word, surname or abbreviation that strangers bear rightfully: only unmistakable imitations count. */
  readonly common: boolean;
  /** The owner uses the label under country suffixes as well (`amazon.fr`), so those are no hint. */
  readonly worldwide: boolean;
  /** For an ordinary word: the trade whose words tell that the owner is meant. */
  readonly trade: Trade | undefined;
}

function parse(line: string): Brand {
  const [name = '', label = '', flags = '', domains = ''] = line.split(' | ');
  const has = (flag: string) => flags.split(' ').includes(flag);
  const trade = TRADES.find(has);
  return { name, label, domains: domains.split(/ +/), common: has('common'), worldwide: has('worldwide'), trade };
}

/** The names of `names.ts`, in its order. */
export const BRANDS: readonly Brand[] = NAMES.replaceAll('\n  ', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(parse);
