import { Failure } from '../shared/failure.ts';
import { decoded } from './decode.ts';
import { type Source, shownName } from './source.ts';

/** Lines as people keep lists: BOM, CRLF and UTF-16 understood, blank lines and `#` comments left out, also behind a value. */
export async function* listLines(source: Source): AsyncIterable<{ readonly text: string; readonly line: number }> {
  let number = 0;
  for await (const line of textLines(source)) {
    number += 1;
    const text = line
      .trim()
      .replace(/(?:^|[ \t])#.*$/, '')
      .trimEnd();
    if (text !== '') yield { text, line: number };
  }
}

/** An item of a list is an indicator; a line beyond this is no list. */
const LONGEST_LINE = 64 * 1024;

async function* textLines(source: Source): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of decoded(source)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield checked(line, source);
    checked(rest, source);
  }
  rest += decoder.decode();
  if (rest !== '') yield checked(rest, source);
}

/** @throws Failure `usage` for a line that no list has. */
function checked(line: string, source: Source): string {
  if (line.length <= LONGEST_LINE && !line.includes('\0')) return line;
  throw new Failure(
    'usage',
    `${shownName(source)} is not a list with one indicator a line`,
    'free text goes through: socctl analyze --extract',
  );
}
