import stringWidth from 'string-width';

/** The pieces of a word that is wider than a line. */
function* pieces(word: string, width: number): Generator<string> {
  let piece = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const next = stringWidth(segment);
    if (piece !== '' && used + next > width) {
      yield piece;
      [piece, used] = ['', 0];
    }
    piece += segment;
    used += next;
  }
  yield piece;
}

/** The words of a line, none wider than the line itself. */
function words(line: string, width: number): string[] {
  return line.split(' ').flatMap((word) => (stringWidth(word) > width ? [...pieces(word, width)] : [word]));
}

/**
 * Lines that fit into a terminal, broken between words, each behind an indent. Breaks in the text stay.
 * @param width columns of the terminal; undefined where nothing is to be broken
 */
export function wrapped(text: string, width: number | undefined, indent = ''): string[] {
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, width - indent.length);
  return text.split('\n').flatMap((line) => {
    if (room === Number.POSITIVE_INFINITY) return [indent + line];
    const lines: string[] = [];
    let current: string | undefined;
    let used = 0;
    for (const word of words(line, room)) {
      const next = stringWidth(word);
      if (current !== undefined && used + 1 + next <= room) {
        current += ` ${word}`;
        used += 1 + next;
      } else {
        if (current !== undefined) lines.push(indent + current);
        [current, used] = [word, next];
      }
    }
    return [...lines, indent + (current ?? '')];
  });
}
