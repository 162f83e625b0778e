import Table from 'cli-table3';
import stringWidth from 'string-width';
import { cellText } from './fields.ts';
import { fitColumns, GAP, shorten } from './fit.ts';
import type { Column, Cut, Rendering, Whole } from './format.ts';
import { neutraliseLine } from './neutralise.ts';

type Chars = NonNullable<Table.TableConstructorOptions['chars']>;

/** No lines: a table that can be read, copied and cut with `awk`. */
const NO_LINES: Chars = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

interface Cell {
  readonly text: string;
  readonly style: ReturnType<NonNullable<Column<unknown>['style']>>;
  readonly page: string | undefined;
}

function cellsOf({ items, view }: Whole<unknown>, how: Rendering): Cell[][] {
  return items.map((item) =>
    view.columns.map((column) => {
      const text = neutraliseLine(cellText(column, item));
      return { text: column.live ? how.defang(text) : text, style: column.style?.(item), page: column.link?.(item) };
    }),
  );
}

/** Widest cell of a column. `reduce`, not `Math.max(...)`: a spread of 100,000 rows overflows the stack. */
function natural(column: Column<unknown>, index: number, rows: readonly Cell[][]): number {
  return rows.reduce((most, row) => Math.max(most, stringWidth(row[index]?.text ?? '')), stringWidth(column.title));
}

/** cli-table3 compares every row with every other: in one piece, 100,000 rows take minutes. */
const BLOCK = 100;

function blocks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, index) =>
    rows.slice(index * BLOCK, (index + 1) * BLOCK),
  );
}

function laidOut(rows: string[][], colWidths: number[], colAligns: ('left' | 'right')[]): string {
  const table = new Table({
    chars: NO_LINES,
    // cli-table3 colours heads and borders also in pipes unless told not to.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths,
    colAligns,
  });
  table.push(...rows);
  // Not a pattern: ` +$` tries every space of a padded row again.
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A table fitted to the terminal, and what had to be cut for that. */
export function layOut(whole: Whole<unknown>, how: Rendering): { readonly text: string; readonly cut?: Cut } {
  const { columns } = whole.view;
  const rows = cellsOf(whole, how);
  if (rows.length === 0) return { text: '' };
  const measured = columns.map((column, index) => ({ ...column, natural: natural(column, index, rows) }));
  const { widths, dropped } = fitColumns(measured, how.width ?? Number.POSITIVE_INFINITY);
  const shown = columns.map((_, index) => index).filter((index) => widths[index] !== undefined);
  let cells = 0;
  const short = (text: string, index: number): string => {
    const cut = shorten(text, widths[index] as number);
    if (cut !== text) cells += 1;
    return cut;
  };
  const lines = rows.map((row) =>
    shown.map((index) => {
      const { text, style, page } = row[index] as Cell;
      const fitted = short(text, index);
      const painted = style ? how.paint(style, fitted) : fitted;
      return page !== undefined && how.link ? how.link(page, painted) : painted;
    }),
  );
  const head = shown.map((index) => how.paint('head', short(columns[index]?.title ?? '', index)));
  const text = blocks([head, ...lines])
    .map((block) =>
      laidOut(
        block,
        shown.map((index) => widths[index] as number),
        shown.map((index) => columns[index]?.align ?? 'left'),
      ),
    )
    .join('\n');
  const cut: Cut = { columns: dropped, cells };
  return { text: `${text}\n`, cut };
}
