/** Where a text holds a needle, and how near that is. */
export interface Match {
  /** 1: the needle is the text; then it begins with it, has it as a word, holds it. */
  readonly nearness: number;
  readonly start: number;
  readonly end: number;
}

const NEARNESS = { exact: 1, prefix: 0.8, word: 0.6, substring: 0.4 } as const;

const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/** Whether two neighbouring characters belong to one word. */
function joined(left: string, right: string): boolean {
  return LETTER.test(left) && LETTER.test(right);
}

function isWord(text: string, start: number, end: number): boolean {
  return !joined(text.charAt(start - 1), text.charAt(start)) && !joined(text.charAt(end - 1), text.charAt(end));
}

function near(text: string, start: number, end: number): number {
  if (start === 0) return end === text.length ? NEARNESS.exact : NEARNESS.prefix;
  return isWord(text, start, end) ? NEARNESS.word : NEARNESS.substring;
}

/** Places looked at in a text: a needle that stands there more often is found near enough. */
const MOST_PLACES = 100;

function* places(text: string, needle: string): Generator<Match> {
  let at = text.indexOf(needle);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count += 1) {
    yield { nearness: near(text, at, at + needle.length), start: at, end: at + needle.length };
    at = text.indexOf(needle, at + needle.length);
  }
}

/** The nearest place in a text that holds one of the needles (lower case), the first of equals; case does not matter. */
export function match(text: string, needles: readonly string[]): Match | undefined {
  // Letters that lower case makes longer move what follows them: then places are those of the text in lower case.
  const lower = text.toLowerCase();
  let best: Match | undefined;
  for (const needle of needles) {
    for (const found of places(lower, needle)) if (!best || found.nearness > best.nearness) best = found;
  }
  return best;
}

/** Characters shown on either side of what was found. */
const AROUND = 50;
const LONGEST = 160;

/** The place of a match with what stands around it, in one line. */
export function snippet(text: string, { start, end }: Pick<Match, 'start' | 'end'>): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, Math.min(end, start + LONGEST) + AROUND);
  // A cut between the halves of a surrogate pair leaves half a character.
  const piece = text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  const line = piece.replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${line}${to < text.length ? '…' : ''}`;
}
