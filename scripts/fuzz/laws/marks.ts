import type { Hit } from '../../../src/ioc/index.ts';
import { LOOSE_HINT } from '../../../src/ioc/scan/hints.ts';
import { readToken } from '../../../src/ioc/scan/line.ts';
import { LIBERAL, type Mark, PLAIN } from '../../../src/ioc/scan/reading.ts';
import { forEachToken } from '../../../src/ioc/scan/tokens.ts';

/** The notations in each token of a text, in both readings. */
function marksOf(text: string): readonly (readonly Mark[])[] {
  const bytes = Buffer.from(text);
  const all: (readonly Mark[])[] = [];
  forEachToken(bytes, (token) => {
    const { first, second } = readToken(bytes, token);
    all.push([first, second].flatMap((reading) => reading?.edits.map(({ undone }) => undone.mark) ?? []));
  });
  return all;
}

/**
 * Whether something in a text is a notation of defanging, be it one that is also code or prose (`a\.b`, `a^.b`,
 * `x(.y`): a bracketed dot beside it makes a name of both, and both are undone together.
 */
export function hasMarks(text: string): boolean {
  return marksOf(text).some((marks) => marks.some((mark) => mark !== PLAIN));
}

/**
 * Whether a token has separators spelled out (`a dot b`) and other notations. The spelled-out ones are read only
 * where nothing stronger is beside them, so they count anew once the others are gone, or no more once there are some.
 */
export function mixesMarks(text: string): boolean {
  return marksOf(text).some((marks) => marks.includes(LIBERAL) && marks.some((mark) => mark !== LIBERAL));
}

/**
 * Whether a hit was read as it stands though something in it looks like a separator spelled out (`CaDOTaa.xyz/ [:]`):
 * what is beside it decided so, and decides anew when that is undone.
 */
export function isSpelledPlain({ raw, defanged }: Hit): boolean {
  return !defanged && LOOSE_HINT.test(raw);
}

/** Whether the literal rule makes a notation that joins words out of a mark beside a space: `use .net`, `dot \.am`, `1.\u00a0de`. */
export function isJoining(text: string): boolean {
  return /\s\\?[.@]|[.@]\u00a0/.test(text);
}
