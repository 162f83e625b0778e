import { pick } from '../output/fields.ts';
import type { Cut, Format, Rendering, View } from '../output/format.ts';
import { neutralise, neutraliseJson } from '../output/neutralise.ts';
import { painter } from './colour.ts';
import type { Call, Context } from './command.ts';
import { type Destination, openDestination } from './destination.ts';
import { hyperlink, takesHyperlinks } from './hyperlinks.ts';
import type { FormatName } from './options.ts';
import { fieldsOf, formatOf, narrowed, watchFields } from './output-options.ts';
import { outputPath } from './output-path.ts';

/** Prints records of one kind in the form that was asked for. */
export interface Printer<T> {
  /** Whether the end tells how many there were. */
  readonly counts?: boolean;
  /** Records, printed at once where the format can. */
  items(items: readonly T[]): Promise<void>;
  /**
   * No more records. `data` is what `--json` prints instead of the array of records, `enclose` what it prints around that
   * array, with `--fields` too; `next` lines that name the next command.
   */
  end(more?: {
    readonly data?: unknown;
    readonly enclose?: (records: readonly unknown[]) => unknown;
    readonly next?: readonly string[];
  }): Promise<void>;
}

interface Target {
  readonly stdout: boolean;
  readonly terminal: boolean;
}

async function renderingOf(call: Call, context: Context, format: FormatName, target: Target): Promise<Rendering> {
  const { out } = context.io;
  const unclickable = call.given('defang') ? call.flag('defang') : format === 'markdown' || target.terminal;
  const { defang } = await import('../ioc/text.ts');
  return {
    width: target.terminal ? out.columns : undefined,
    defang: unclickable ? (text) => defang(text) : (text) => text,
    paint: await painter(target.stdout && out.colour),
    ...(target.terminal && takesHyperlinks(context) && { link: hyperlink }),
    indent: target.terminal ? 2 : 0,
  };
}

function counted(count: number, [one, many]: View<unknown>['noun']): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What is missing on the screen, each fact in a line of its own: a footer must not wrap either. */
export function cutLines({ columns, cells }: Cut): string[] {
  return [
    columns.length > 0 ? `${counted(columns.length, ['column', 'columns'])} left out: ${columns.join(', ')}` : '',
    cells > 0 ? `${counted(cells, ['value', 'values'])} shortened; whole in a wider terminal or with --json` : '',
  ];
}

/** What a terminal would obey is written out; tables and Markdown have seen to it cell by cell, before they were painted. */
function safely(destination: Destination, format: FormatName): Destination['write'] {
  if (format === 'json' || format === 'jsonl') return (text) => destination.write(neutraliseJson(String(text)));
  // The carriage return that ends a CSV record stays.
  if (format === 'csv') return (text) => destination.write(String(text).split('\r\n').map(neutralise).join('\r\n'));
  return (text) => destination.write(text);
}

async function load(name: FormatName): Promise<Format> {
  const { default: formats } = await import('../output/formats/index.gen.ts');
  return formats.find((format) => format.name === name) as Format;
}

/**
 * A printer for the call's output options. The result goes to stdout or to `-o FILE`, notes and counts to stderr.
 * `heading` stands above a table.
 */
export async function openPrinter<T>(
  call: Call,
  context: Context,
  declared: View<T>,
  heading?: (how: Rendering) => string,
): Promise<Printer<T>> {
  const name = formatOf(call);
  const fields = fieldsOf(call);
  const view = narrowed(declared, fields) as View<unknown>;
  const path = outputPath(call);
  const stdout = path === undefined;
  const target = { stdout, terminal: stdout && context.io.out.tty };
  const [format, how] = await Promise.all([load(name), renderingOf(call, context, name, target)]);
  const destination = await openDestination(context, path);
  const write = target.terminal ? safely(destination, name) : destination.write;
  const watch = watchFields(fields);
  const items: unknown[] = [];
  let count = 0;
  const shape = (item: unknown): unknown =>
    fields && (name === 'json' || name === 'jsonl') ? pick(item, fields) : item;

  if (heading) await write(heading(how));
  if ('head' in format) await write(format.head(view, how));
  return {
    counts: name === 'table' && target.terminal,
    async items(more) {
      count += more.length;
      watch.see(more);
      if ('row' in format) await write(more.map((item) => format.row(shape(item), view, how)).join(''));
      else for (const item of more) items.push(shape(item));
    },
    async end({ data, enclose, next = [] } = {}) {
      watch.check();
      let cut: Cut | undefined;
      if ('whole' in format) {
        const rendered = await format.whole(
          { items, view, data: enclose?.(items) ?? (fields && data !== undefined ? shape(data) : data) },
          how,
        );
        cut = rendered.cut;
        await write(rendered.text);
      }
      await destination.commit();
      if (name !== 'table') return;
      if (count === 0) context.note(`no ${view.noun[1]}: ${view.empty}`);
      else if (target.terminal) {
        const lines = [counted(count, view.noun), ...(cut ? cutLines(cut) : []), ...next];
        for (const line of lines.filter((each) => each !== '')) context.note(line);
      }
    },
  };
}
