import { spelledOut } from '../letters.ts';
import { backslashesOf } from './backslash.ts';
import type { Notation } from './notation-type.ts';
import { FIRM } from './notations-firm.ts';
import { LOOSE } from './notations-loose.ts';
import { percentsOf } from './percent.ts';
import { type NotedReading, plainReading, type Reading, ReadingBuilder, type Source } from './reading.ts';

/** A set of notations tried together. */
interface Rank {
  readonly notations: readonly Notation[];
  /** One pattern for all of them. */
  pattern(ascii: boolean): RegExp;
}

/**
 * Compiling the classes of all letters of all scripts takes longer than reading a page, and most tokens are ASCII: they
 * get a pattern of their own, and the other is made when a text needs it.
 */
function rank(notations: readonly Notation[]): Rank {
  const source = notations.map(({ pattern }) => `(${pattern})`).join('|');
  const simple = source.replaceAll('\\p{L}', 'a-z').replaceAll('\\p{N}', '0-9');
  let plain: RegExp | undefined;
  let full: RegExp | undefined;
  return {
    notations,
    pattern(ascii) {
      if (!ascii) {
        full ??= new RegExp(spelledOut(source), 'gi');
        return full;
      }
      plain ??= new RegExp(simple, 'gi');
      return plain;
    },
  };
}

/** The notations that are evidence by themselves, or do no harm. */
export const FIRM_RANK = rank(FIRM);
/** Those and the ones that are also plain prose. */
export const LOOSE_RANK = rank([...LOOSE, ...FIRM]);

/** A reading of a text with the notations of a rank undone. */
export function readNotation(
  source: Source,
  lead: Reading['lead'],
  { pattern: patternOf, notations }: Rank,
): NotedReading {
  const { text, starts } = source;
  const pattern = patternOf(starts === undefined);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return plainReading(source, lead);
  const builder = new ReadingBuilder(source);
  const inContext = contextOf(text);
  let at = 0;
  for (; match; match = pattern.exec(text)) {
    const { 0: matched, index } = match;
    const notation = notations[match.indexOf(matched, 1) - 1] as Notation;
    const [written, length] = inContext(notation, matched, text.charAt(index + 1));
    builder.copy(at, index);
    at = index + length;
    if (written === matched) builder.copy(index, at);
    else builder.replace(index, at, written, notation);
    pattern.lastIndex = at;
  }
  builder.copy(at, text.length);
  return builder.build(lead);
}

/** What a match stands for and its length, where what came before in the text decides. */
function contextOf(text: string): (notation: Notation, matched: string, next: string) => readonly [string, number] {
  const backslashes = backslashesOf(text);
  const percents = percentsOf();
  return ({ name, text: plain }, matched, next) => {
    if (name === 'back') return backslashes.read(next);
    if (name === 'percent') return [percents.read(matched), matched.length];
    if (name === 'backScheme') backslashes.slant();
    if (name === 'percentScheme') percents.start(matched);
    return [typeof plain === 'string' ? plain : plain(matched), matched.length];
  };
}
