import { expect } from 'vitest';

/** What a line may be: everything else would be a line that a text from outside made. */
const SHAPES = [
  /^$/,
  /^#{1,3} \S/,
  /^\*\*[a-z ]+\*\*/,
  /^- /,
  /^\| .* \|$/,
  /^No indicators were found\./,
  /^(?:Nothing was analyzed|Looked for|Questions in words|What is known)\b/,
];

/** What is left of a line that could be markup: without code spans, escapes and the marks of defanging. */
function live(line: string): string {
  return line
    .replace(/\\\[(?:\.|@|:\/\/)\\\]/g, '§')
    .replace(/\\[!-/:-@[-`{-~]/g, '§')
    .replace(/`[^`|<>()]*`/g, '§')
    .replace(/&(?:lt|gt|amp);/g, '§')
    .replace(/\[(?:\.|@|:\/\/)\](?![([:])/g, '§')
    .replace(/^\*\*[a-z ]+\*\*/, '§');
}

/**
 * Holds a report against what a text from outside must not be able to do: links, images, HTML, emphasis, code, rows and
 * cells of tables, lines of its own, addresses that a program makes clickable, control characters.
 */
export function expectInert(report: string): void {
  let fenced = false;
  for (const line of report.split('\n')) {
    expect(line).not.toMatch(/\p{C}|[\u2028\u2029]/u);
    if (line === '```' || line === '```sh') {
      fenced = !fenced;
      continue;
    }
    if (fenced) {
      expect(line).toMatch(/^socctl [a-z-]+ [a-z-]+ [\w-]+(?: 'more text'| --wait)?$|^socctl poll [\w-]+ --wait$/);
      continue;
    }
    expect(
      SHAPES.some((shape) => shape.test(line)),
      line,
    ).toBe(true);
    const rest = live(line);
    if (line.startsWith('| ')) expect(rest.split('|'), line).toHaveLength(7);
    else expect(rest).not.toContain('|');
    expect(rest, line).not.toMatch(/[`<>[\]*_~{}!$\\@]|:\/\/|&|https?:\/|www\.[\p{L}\p{N}_-]/iu);
  }
  expect(fenced).toBe(false);
}
