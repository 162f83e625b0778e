import { cellText } from '../fields.ts';
import type { Column, Format, Rendering } from '../format.ts';
import { neutraliseLine } from '../neutralise.ts';

/** Characters that are markup in a Markdown table cell, HTML and links included. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#!&~]/g, (character) =>
    character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
  );
}

function cell(column: Column<unknown>, item: unknown, how: Rendering): string {
  const text = neutraliseLine(cellText(column, item));
  // Backticks keep an unclickable value readable; a value with a backtick in it is escaped like any text.
  if (!column.live || text === '') return escaped(text);
  const shown = how.defang(text);
  return /^[^\s`|]+$/.test(shown) ? `\`${shown}\`` : escaped(shown);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

const markdown: Format = {
  name: 'markdown',
  about: 'a table for a ticket or a report',
  whole: ({ items, view }, how) => {
    if (items.length === 0) return { text: `No ${view.noun[1]}.\n` };
    const head = line(view.columns.map((column) => column.title));
    const rule = line(view.columns.map((column) => (column.align === 'right' ? '---:' : '---')));
    const rows = items.map((item) => line(view.columns.map((column) => cell(column, item, how))));
    return { text: head + rule + rows.join('') };
  },
};
export default markdown;
