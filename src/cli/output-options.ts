import EXCHANGES from '../output/exchanges/names.gen.ts';
import { fieldAt } from '../output/fields.ts';
import type { View } from '../output/format.ts';
import { Failure } from '../shared/failure.ts';
import type { Call } from './command.ts';
import { likely } from './likely.ts';
import type { ExchangeName, FormatName } from './options.ts';

/** The format the options ask for; `table` unless one of them speaks. */
export function formatOf(call: Call): FormatName {
  return (askedFormat(call) as FormatName | undefined) ?? 'table';
}

/** The format the options ask for, of whatever formats the command has; undefined when none of them speaks. */
export function askedFormat(call: Call): string | undefined {
  const asked = new Map<string, string>();
  if (call.flag('json')) asked.set('json', '--json');
  if (call.flag('jsonl')) asked.set('jsonl', '--jsonl');
  const named = call.value('format');
  if (named !== undefined && !asked.has(named)) asked.set(named, `--format ${named}`);
  if (asked.size > 1) {
    throw new Failure('usage', `${[...asked.values()].join(' and ')} exclude each other`, 'give one of them');
  }
  return [...asked.keys()][0];
}

/**
 * The format for other systems that the options ask for; undefined when they ask for none.
 * @param refused options that such a document has no place for: what it holds its format says.
 * @throws Failure `usage` naming one of them.
 */
export function exchangeOf(call: Call, refused: readonly string[] = ['fields']): ExchangeName | undefined {
  const asked = askedFormat(call);
  const name = EXCHANGES.find((each) => each === asked);
  const option = name && refused.find((each) => call.given(each));
  if (option === undefined) return name;
  throw new Failure('usage', `--format ${name} has no place for --${option}`, 'leave one of them out');
}

/** The fields that `--fields` names; undefined without it. */
export function fieldsOf(call: Call): readonly string[] | undefined {
  const fields = call
    .value('fields')
    ?.split(',')
    .map((field) => field.trim());
  if (fields?.some((field) => field === '')) {
    throw new Failure('usage', '--fields: an empty name', 'for example --fields ioc,verdict.verdict');
  }
  return fields;
}

/** The view with the asked fields as its columns; known fields keep how they look. */
export function narrowed<T>(view: View<T>, fields: readonly string[] | undefined): View<T> {
  if (!fields) return view;
  const columns = fields.map((path, index) => ({
    ...(view.columns.find((column) => column.path === path) ?? { title: path, path, live: true as const }),
    priority: index + 1,
  }));
  return { ...view, columns };
}

/** Whether a record has a field, or could: what would be below a null cannot be known from it. */
function mayHave(item: unknown, path: string): boolean {
  const keys = path.split('.');
  const places = keys.map((_, index) => keys.slice(0, index + 1).join('.'));
  return fieldAt(item, path) !== undefined || places.some((place) => fieldAt(item, place) === null);
}

/** Watches the records for the asked fields: a misspelled name would print nothing and say nothing. */
export interface FieldWatch {
  see(items: readonly unknown[]): void;
  /** @throws Failure `usage` naming a field that no record had. */
  check(): void;
}

export function watchFields(fields: readonly string[] | undefined): FieldWatch {
  const missing = new Set(fields);
  let names: readonly string[] = [];
  let seen = false;
  return {
    see(items) {
      if (missing.size === 0) return;
      for (const item of items) {
        seen = true;
        names = Object.keys(item as object);
        for (const path of missing) if (mayHave(item, path)) missing.delete(path);
        if (missing.size === 0) return;
      }
    },
    check() {
      const [path] = missing;
      if (!seen || path === undefined) return;
      const near = likely(path, names);
      const hint = near ? `did you mean ${near}?` : `there is: ${names.join(', ')}`;
      throw new Failure('usage', `--fields: no record has a field '${path}'`, hint);
    },
  };
}
