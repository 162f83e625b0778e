/** A page of `socctl help <topic>`: one file in `topics/`, default-exporting one such object. */
export interface Topic {
  /** What is typed. */
  readonly name: string;
  /** The line in the list of topics. */
  readonly about: string;
  /** The page, at most 80 columns wide. What it tells of is loaded only when the page is asked for. */
  text(): string | Promise<string>;
}

/** Two columns, the first as wide as its widest cell, the second wrapped to 80 columns under itself. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${wrapped(right, width + 4)}\n`).join('');
}

const PAGE = 80;

/** Text broken between words so that it ends before column 80; following lines begin at column `indent`. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > PAGE) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
