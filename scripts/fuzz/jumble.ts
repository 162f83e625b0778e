import type { Random } from '../random.ts';
import { ADDRESSES, ATS, DOTS, EDGES, ENDINGS, NAMES, SCHEMES, SEPARATORS, TAILS, WHOLES } from './pieces.ts';

/** A name of two to four labels; mostly one notation of the dot throughout. */
function name(random: Random): string {
  const dot = random.pick(DOTS);
  const labels = Array.from({ length: 1 + random.below(3) }, () => random.pick(NAMES));
  return [...labels, random.pick(ENDINGS)]
    .join('.')
    .replaceAll('.', () => (random.chance(0.1) ? random.pick(DOTS) : dot));
}

function address(random: Random): string {
  const written = random.pick(ADDRESSES);
  if (random.chance(0.5)) return written;
  const dot = random.pick(DOTS);
  return written.replaceAll('.', dot).replaceAll(':', random.chance(0.2) ? '[:]' : ':');
}

const host = (random: Random): string => (random.chance(0.3) ? address(random) : name(random));

const email = (random: Random): string =>
  `${random.pick(NAMES)}${random.pick(['', '.b', '+x', '-', '=', '_'])}${random.pick(ATS)}${host(random)}`;

const url = (random: Random): string =>
  `${random.pick(SCHEMES)}${random.chance(0.7) ? random.pick(SEPARATORS.slice(0, 3)) : random.pick(SEPARATORS)}${
    random.chance(0.1) ? 'bob:pw@' : ''
  }${host(random)}${random.chance(0.7) ? random.pick(TAILS) : ''}`;

const SHAPES = [name, address, email, url, (random: Random): string => random.pick(WHOLES)] as const;

/** Indicators in all spellings, also in several at once, with any signs right beside them: nothing that anybody writes. */
export function jumbled(random: Random): Buffer {
  const parts: string[] = [];
  for (let count = 1 + random.below(4); count > 0; count--) {
    parts.push(random.pick(EDGES), random.pick(SHAPES)(random), random.pick(EDGES));
    if (random.chance(0.6)) parts.push(' ');
  }
  return Buffer.from(parts.join(''));
}
