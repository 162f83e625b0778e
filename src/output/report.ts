import stringWidth from 'string-width';
import type { Cut, Rendering, Style } from './format.ts';
import { layOut } from './layout.ts';
import { neutralise } from './neutralise.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What a reader of the rendered Markdown would see: without escapes, code marks and stars. */
function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|&(?:lt|gt|amp);|`|\*\*/g, (mark, sign: string | undefined) =>
    sign !== undefined ? sign : (ENTITIES[mark] ?? ''),
  );
}

/** The text in lines of `width` columns, each but the first indented; a longer word has a line of its own. */
function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    // The dash of a list never stands alone.
    if (line !== '' && line !== '-' && stringWidth(longer) > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

function cells(line: string): string[] {
  // A pipe inside a cell has a backslash before it, so that no space stands there.
  return line.slice(2, -2).split(' | ').map(plain);
}

/** In a narrow terminal the second column goes first, then the fourth; the fifth is shortened before the third. */
const PRIORITIES = [1, 5, 2, 4, 3];
/** Narrower than this a column is dropped: a verdict is shown whole. */
const MINIMA = [24, 6, 14];

function tableText(lines: readonly string[], how: Rendering, styleOf: (cell: string) => Style | undefined) {
  const [head = [], , ...items] = lines.map(cells);
  const columns = head.map((title, index) => ({
    title: title.toUpperCase(),
    path: String(index),
    priority: PRIORITIES[index] ?? PRIORITIES.length,
    cell: (item: unknown) => (item as string[])[index] ?? '',
    style: (item: unknown) => styleOf((item as string[])[index] ?? ''),
    min: MINIMA[index] ?? 10,
  }));
  const view = { noun: ['row', 'rows'] as const, empty: '', columns };
  return layOut({ items, view }, { ...how, defang: (text) => text });
}

/**
 * A Markdown report of ours as a terminal shows it: headings in bold, tables and paragraphs fitted to the width, commands
 * as they are typed. `styleOf` gives the colour of a cell that is nothing but a known word.
 */
export function reportText(
  markdown: string,
  how: Rendering & { readonly width: number },
  styleOf: (cell: string) => Style | undefined,
): { readonly text: string; readonly cut: Cut } {
  const cut = { columns: new Set<string>(), cells: 0 };
  const blocks: string[] = [];
  const lines = neutralise(markdown).trimEnd().split('\n');
  let fenced = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.startsWith('```')) fenced = !fenced;
    else if (fenced) blocks.push(`  ${line}`);
    else if (line.startsWith('| ')) {
      let end = at;
      while (lines[end]?.startsWith('| ')) end += 1;
      const made = tableText(lines.slice(at, end), how, styleOf);
      for (const column of made.cut?.columns ?? []) cut.columns.add(column);
      cut.cells += made.cut?.cells ?? 0;
      blocks.push(made.text.trimEnd());
      at = end - 1;
    } else if (line.startsWith('#')) {
      const heading = wrapped(plain(line.replace(/^#+ /, '')), how.width, '');
      blocks.push(
        heading
          .split('\n')
          .map((part) => how.paint('head', part))
          .join('\n'),
      );
    } else blocks.push(wrapped(plain(line), how.width, line.startsWith('- ') ? '  ' : ''));
  }
  return { text: `${blocks.join('\n')}\n`, cut: { columns: [...cut.columns], cells: cut.cells } };
}
