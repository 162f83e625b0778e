import { INDICATOR_TYPES, type ObservableType } from '../../ioc/index.ts';
import type { Call, Context } from '../command.ts';
import { fromEach, inputs, type Reading } from '../extract/inputs.ts';
import { occurrences } from '../extract/occurrences.ts';
import { extractOptions } from '../extract/options.ts';
import { listLines } from '../list-lines.ts';
import { type Source, shownName, typedSource } from '../source.ts';
import { createSeen } from './memory.ts';

/** One thing to analyze as it came in. */
export interface Entry {
  readonly text: string;
  /** Where it stood, for messages: `list.txt:12`; nothing for an argument. */
  readonly place: string | undefined;
}

/** What was typed, without the `-` that stands for stdin. */
function typedValues(call: Call): readonly string[] {
  return call.args('ioc').filter((text) => text !== '-');
}

/** The inputs beside the values: stdin for `-` and when there is nothing else, and `-i` files. */
function files(call: Call, context: Context): readonly Source[] {
  const named = call.values('input');
  const values = call.args('ioc');
  const stdin = values.includes('-') || (values.length === 0 && named.length === 0);
  const paths = [...(stdin ? ['-'] : []), ...named];
  return paths.length > 0 ? inputs(paths, context) : [];
}

async function* linesOf(source: Source): AsyncIterable<Entry> {
  const shown = shownName(source);
  for await (const { text, line } of listLines(source)) yield { text, place: `${shown}:${line}` };
}

async function* asEntries(values: readonly string[]): AsyncIterable<Entry> {
  for (const text of values) yield { text, place: undefined };
}

function listed(call: Call, context: Context, reading: Reading): AsyncIterable<Entry> {
  const values = typedValues(call);
  const lists = files(call, context).map(linesOf);
  return fromEach(values.length > 0 ? [asEntries(values), ...lists] : lists, (list) => list, reading);
}

/** Sources give verdicts on the five types of the Analysis API. */
function isAnalysable(type: ObservableType): boolean {
  return INDICATOR_TYPES.some((known) => known === type);
}

/** `--extract`: every indicator of the text once, in the order of the text; of a very long one each at long intervals. */
async function* extracted(call: Call, context: Context, reading: Reading): AsyncIterable<Entry> {
  const texts = [...typedValues(call).map(typedSource), ...files(call, context)];
  const asked = extractOptions(call);
  const options = { ...asked, types: asked.types?.filter(isAnalysable) ?? INDICATOR_TYPES };
  const isNew = createSeen();
  for await (const batch of occurrences(texts, options, reading)) {
    for (const hit of batch) {
      if (isNew(`${hit.type} ${hit.value}`)) yield { text: hit.value, place: `${hit.source}:${hit.line}` };
    }
  }
}

/**
 * Everything a call asks to analyze, as it becomes known.
 * @param failed is told of every input that cannot be read when there are others.
 * @throws Failure why the only input there is cannot be read.
 */
export function entries(call: Call, context: Context, failed: Reading['failed']): AsyncIterable<Entry> {
  const reading = { signal: context.signal, failed };
  return call.flag('extract') ? extracted(call, context, reading) : listed(call, context, reading);
}

/** Whether the call names exactly one indicator: its JSON is then one object, its table a card. */
export function isSingle(call: Call): boolean {
  return (
    call.args('ioc').length === 1 &&
    call.args('ioc')[0] !== '-' &&
    call.values('input').length === 0 &&
    !call.flag('extract')
  );
}
