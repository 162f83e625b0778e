/** How a piece of a table is meant, so that colour has one meaning everywhere. */
export type Style = 'head' | 'dim' | 'good' | 'warn' | 'bad';

/** A column of the table, CSV and Markdown forms of a record. */
export interface Column<T> {
  readonly title: string;
  /** The record's field this column shows; `--fields` and the CSV head name it. */
  readonly path: string;
  /** The cell's text. Without it, the field's value. */
  readonly cell?: (item: T) => string;
  readonly style?: (item: T) => Style | undefined;
  /** The page about it, for terminals that follow links. */
  readonly link?: (item: T) => string | undefined;
  /** 1 stays longest when the terminal is narrow. */
  readonly priority: number;
  /** Holds an indicator or text about one: shown unclickable where a reader could click. */
  readonly live?: true;
  /** Narrower than this the column is dropped rather than shortened. */
  readonly min?: number;
  readonly align?: 'right';
}

/** How records of one kind look, whatever the format. */
export interface View<T> {
  /** What the records are called: `['analysis', 'analyses']`. */
  readonly noun: readonly [one: string, many: string];
  readonly columns: readonly Column<T>[];
  /** What to do when there is nothing: a line that names a command. */
  readonly empty: string;
}

/** The circumstances of one rendering. */
export interface Rendering {
  /** Columns of the terminal; `undefined` when nothing is to be cut. */
  readonly width: number | undefined;
  readonly defang: (text: string) => string;
  readonly paint: (style: Style, text: string) => string;
  /** A text as a link; left out where there are no links in text. */
  readonly link?: (address: string, text: string) => string;
  /** Spaces a level of JSON. */
  readonly indent: number;
}

/** What was shortened or left out to fit, for the footer. */
export interface Cut {
  readonly columns: readonly string[];
  readonly cells: number;
}

export interface Whole<T> {
  readonly items: readonly T[];
  readonly view: View<T>;
  /** What `--json` prints; the items when left out. */
  readonly data?: unknown;
}

/**
 * One way to print records: one file in `formats/`. A format either streams (`head` once, `row` for each record as it
 * becomes known) or needs them all (`whole`).
 */
export type Format = {
  readonly name: string;
  readonly about: string;
} & (
  | {
      readonly head: (view: View<unknown>, how: Rendering) => string;
      readonly row: (item: unknown, view: View<unknown>, how: Rendering) => string;
    }
  | { readonly whole: (whole: Whole<unknown>, how: Rendering) => Rendered | Promise<Rendered> }
);

interface Rendered {
  readonly text: string;
  readonly cut?: Cut;
}
