import { defang } from '../ioc/text.ts';
import { shortLine } from '../shared/one-line.ts';

/** Signs of one text from outside in a report at most. */
const LONGEST = 200;

/** Characters that are markup somewhere in Markdown, HTML and formulas included. */
const MARKUP = /[\\`*_{}[\]<>|#!&~$]/g;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/**
 * On one line, short, without control characters and unclickable: also a `://` or an `@` that joins nothing, for what is
 * a link and who is called by `@name` is for the reader's program to decide.
 */
function inert(text: string): string {
  return defang(shortLine(text, LONGEST)).replace(/(?<!\[)(?::\/\/|@)|(?::\/\/|@)(?!\])/g, '[$&]');
}

/** A text from outside as text: nothing in it is markup. */
export function prose(text: string): string {
  return (
    inert(text)
      .replace(MARKUP, (sign) => ENTITIES[sign] ?? `\\${sign}`)
      // The marks of defanging stay readable where no link can begin with them.
      .replace(/\\\[(\.|@|:\/\/)\\\](?![([:\\])/g, '[$1]')
  );
}

/** A value from outside, in a code span where nothing in it could end one. */
export function value(text: string): string {
  const shown = inert(text);
  return /^[!-~…]+$/.test(shown) && !/[`|<>()\\]/.test(shown) ? `\`${shown}\`` : prose(text);
}

/** Rows of a table; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

/** `1 indicator`, `2 indicators`, `3 addresses`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
