import type { Random } from '../random.ts';
import {
  ADDRESSES,
  ATS,
  CVES,
  DOTS,
  ENDINGS,
  FRAMES,
  HASHES,
  LABELS,
  MASKED,
  PATHS,
  SCHEMES,
  SLASHES,
  USERS,
  V6_ADDRESSES,
  WORDS,
} from './styles.ts';

/** How one author writes: the same notation throughout, for all dots of a host or for one of them. */
interface Hand {
  readonly dot: string;
  readonly dots: 'every' | 'first' | 'last' | 'none';
  readonly at: string;
  readonly masks: boolean;
  readonly slashes: string;
  readonly colon: string;
}

function hand(random: Random): Hand {
  return {
    dot: random.pick(DOTS),
    dots: random.pick(['every', 'every', 'first', 'last', 'last', 'none']),
    at: random.pick(ATS),
    masks: random.chance(0.6),
    slashes: random.pick(SLASHES),
    colon: random.chance(0.3) ? '[:]' : ':',
  };
}

function dotted(plain: string, { dot, dots }: Hand): string {
  const last = plain.lastIndexOf('.');
  const first = plain.indexOf('.');
  return plain.replaceAll('.', (sign, at: number) =>
    dots === 'every' || (dots === 'first' && at === first) || (dots === 'last' && at === last) ? dot : sign,
  );
}

const plainName = (random: Random): string =>
  [...Array.from({ length: 1 + random.below(3) }, () => random.pick(LABELS)), random.pick(ENDINGS)].join('.');

const name = (random: Random, own: Hand): string => dotted(plainName(random), own);
const address = (random: Random, own: Hand): string => dotted(random.pick(ADDRESSES), own);
const host = (random: Random, own: Hand): string => (random.chance(0.3) ? address : name)(random, own);
const v6 = (random: Random, own: Hand): string => random.pick(V6_ADDRESSES).replaceAll(':', own.colon);
const email = (random: Random, own: Hand): string => `${random.pick(USERS)}${own.at}${name(random, own)}`;
const path = (random: Random): string => random.pick(PATHS);

function url(random: Random, own: Hand): string {
  const authority = random.chance(0.06) ? `[${random.pick(V6_ADDRESSES)}]` : host(random, own);
  return `${random.pick(own.masks ? MASKED : SCHEMES)}${own.slashes}${authority}${random.chance(0.8) ? path(random) : ''}`;
}

/** `evil[.]example/login`, without a scheme. */
const bare = (random: Random, own: Hand): string => `${name(random, own)}${path(random)}`;
const block = (random: Random, own: Hand): string => `${address(random, own)}/${8 + random.below(25)}`;
const port = (random: Random, own: Hand): string => `${host(random, own)}:${1 + random.below(65_535)}`;

const SHAPES: readonly ((random: Random, own: Hand) => string)[] = [
  ...[name, name, address, url, url, url, email, bare, v6, block, port],
  (random) => random.pick(HASHES),
  (random) => random.pick(CVES),
];

/**
 * A text as reports, mails and tables have them: whole indicators between words and the signs that frame them, each text
 * in one hand. Half-defanged ones (`hxxp://evil[.]example/index.html`, `hxxps://evil.example`, `bob[at]evil.example`)
 * are as frequent as others.
 */
export function composed(random: Random): Buffer {
  const own = hand(random);
  const parts: string[] = [];
  for (let count = 1 + random.below(4); count > 0; count--) {
    if (random.chance(0.5)) parts.push(random.pick(WORDS));
    const [open, close] = random.pick(FRAMES);
    parts.push(`${open}${random.pick(SHAPES)(random, own)}${close}`);
    if (random.chance(0.3)) parts.push(random.pick(WORDS));
  }
  const joint = random.chance(0.3) ? '\n' : ' ';
  return Buffer.from(parts.join(joint) + (random.chance(0.2) ? '.' : ''));
}
