import { neutraliseLine } from '../../output/neutralise.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { openDestination } from '../destination.ts';
import type { ExitName } from '../exit.ts';
import type { ExchangeName } from '../options.ts';
import { exchangeOf, formatOf } from '../output-options.ts';
import { outputPath } from '../output-path.ts';
import { openPrinter } from '../print.ts';
import { createCollection } from './collection.ts';
import { type Occurrence, occurrences, type Reader } from './occurrences.ts';
import { contextLength, extractOptions } from './options.ts';
import { openInputs } from './reading.ts';
import { type Extras, type Found, foundView, OCCURRENCE_VIEW } from './view.ts';

const VERDICTS = 'verdicts for them: socctl analyze --extract with the same input';

type Batches = AsyncIterable<Occurrence[]>;

/** `COUNT<TAB>VALUE<TAB>CONTEXT`, as far as asked for. A tab inside a context would be one column more. */
function valueLine({ count, value, context }: Found, extras: Extras): string {
  const cells = [...(extras.count ? [String(count)] : []), value];
  return `${[...cells, ...(extras.context ? [neutraliseLine(context ?? '')] : [])].join('\t')}\n`;
}

/** In a pipe, without a format: one value a line, each once, as soon as it is seen; counts when all is read. */
async function printValues(call: Call, context: Context, batches: Batches, extras: Extras): Promise<void> {
  const destination = await openDestination(context, outputPath(call));
  const collection = createCollection();
  const print = (found: readonly Found[]): Promise<void> =>
    destination.write(found.map((each) => valueLine(each, extras)).join(''));
  for await (const batch of batches) {
    const fresh = batch.flatMap((hit) => collection.add(hit) ?? []);
    if (!extras.count) await print(fresh);
  }
  if (extras.count) await print(collection.all());
  await destination.commit();
}

/** The documented order of the fields of a JSONL record. */
function ordered({ type, value, raw, offset, line, source, defanged, confidence, ...more }: Occurrence): Occurrence {
  const { algorithm, part, filename, flags, context } = more;
  return {
    type,
    value,
    raw,
    offset,
    line,
    source,
    defanged,
    confidence,
    ...(algorithm && { algorithm }),
    ...(part !== undefined && { part }),
    ...(filename !== undefined && { filename }),
    ...(flags && { flags }),
    ...(context !== undefined && { context }),
  };
}

async function printOccurrences(call: Call, context: Context, batches: Batches): Promise<void> {
  const printer = await openPrinter(call, context, OCCURRENCE_VIEW);
  for await (const batch of batches) await printer.items(batch.map(ordered));
  await printer.end();
}

async function printUnique(call: Call, context: Context, batches: Batches, extras: Extras): Promise<void> {
  const printer = await openPrinter(call, context, foundView(extras));
  const collection = createCollection();
  for await (const batch of batches) for (const hit of batch) collection.add(hit);
  await printer.items(collection.all());
  await printer.end({
    data: { indicators: collection.byType(), ...(extras.count && { counts: collection.counts() }) },
    // analyze --extract reads neither folders nor mail.
    next: [extras.mail || call.flag('recursive') ? 'verdicts for them: the same with | socctl analyze' : VERDICTS],
  });
}

async function exchangeFound(call: Call, context: Context, batches: Batches, name: ExchangeName): Promise<void> {
  const [{ printExchange }, { observablesOf, titleOf }] = await Promise.all([
    import('../exchange.ts'),
    import('./exchange.ts'),
  ]);
  const collection = createCollection();
  for await (const batch of batches) for (const hit of batch) collection.add(hit);
  await printExchange(call, context, name, {
    title: titleOf(call),
    observables: observablesOf(collection.all()),
  });
}

/** What reads an input; the parser of mail is loaded for mail only. */
async function readerOf(call: Call): Promise<Reader | undefined> {
  if (!call.flag('eml')) return undefined;
  const { inMail } = await import('./mail/read.ts');
  return inMail;
}

/** Runs `extract`. Inputs that cannot be read among others are told on stderr and make the exit `usage`. */
export async function extract(call: Call, context: Context): Promise<ExitName> {
  const [format, around] = [formatOf(call), contextLength(call)];
  const exchange = exchangeOf(call, ['fields', 'count', 'context']);
  if (context.globals.engine === 'remote') {
    const { extractThere } = await import('./remote.ts');
    return extractThere(call, context);
  }
  if (format === 'json' && around !== undefined) {
    throw new Failure('usage', '--json has no place for --context', 'use --jsonl, csv, markdown or the table');
  }
  const options = { ...extractOptions(call), ...(around !== undefined && { context: around }) };
  const extras = { mail: call.flag('eml'), count: call.flag('count'), context: around !== undefined };
  const onScreen = context.io.out.tty && outputPath(call) === undefined;
  const asked = call.given('format') || call.given('fields');
  const unique = format !== 'jsonl' || extras.count;
  const inputs = openInputs(call, context, onScreen && !unique);
  try {
    const batches = occurrences(inputs.sources, options, inputs.reading, await readerOf(call));
    const read = untilEnd(batches, inputs.end);
    if (format === 'table' && !asked && !onScreen) await printValues(call, context, read, extras);
    else if (exchange) await exchangeFound(call, context, read, exchange);
    else if (unique) await printUnique(call, context, read, extras);
    else await printOccurrences(call, context, read);
  } finally {
    inputs.end();
  }
  return inputs.incomplete ? 'usage' : 'done';
}

/** The same batches; `end` is called when there are no more of them, before anything is made of them all. */
async function* untilEnd(batches: Batches, end: () => void): AsyncGenerator<Occurrence[]> {
  yield* batches;
  end();
}
