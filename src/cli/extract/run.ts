import type { Call, Context } from '../command.ts';
import { openDestination } from '../destination.ts';
import type { ExitName } from '../exit.ts';
import type { ExchangeName } from '../options.ts';
import { exchangeOf, formatOf } from '../output-options.ts';
import { outputPath } from '../output-path.ts';
import { openPrinter } from '../print.ts';
import { createCollection } from './collection.ts';
import { inputs } from './inputs.ts';
import { type Occurrence, occurrences } from './occurrences.ts';
import { extractOptions } from './options.ts';
import { FOUND_VIEW, OCCURRENCE_VIEW } from './view.ts';

type Batches = AsyncIterable<Occurrence[]>;

/** In a pipe, without a format: one value a line, each once, as soon as it is seen. */
async function printValues(call: Call, context: Context, batches: Batches): Promise<void> {
  const destination = await openDestination(context, outputPath(call));
  const collection = createCollection();
  for await (const batch of batches) {
    const fresh = batch.flatMap((hit) => collection.add(hit) ?? []);
    await destination.write(fresh.map(({ value }) => `${value}\n`).join(''));
  }
  await destination.commit();
}

/** The documented order of the fields of a JSONL record. */
function ordered({ type, value, raw, offset, line, source, defanged, confidence, algorithm }: Occurrence): Occurrence {
  return { type, value, raw, offset, line, source, defanged, confidence, ...(algorithm && { algorithm }) };
}

async function printOccurrences(call: Call, context: Context, batches: Batches): Promise<void> {
  const printer = await openPrinter(call, context, OCCURRENCE_VIEW);
  for await (const batch of batches) await printer.items(batch.map(ordered));
  await printer.end();
}

async function printUnique(call: Call, context: Context, batches: Batches): Promise<void> {
  const printer = await openPrinter(call, context, FOUND_VIEW);
  const collection = createCollection();
  for await (const batch of batches) for (const hit of batch) collection.add(hit);
  await printer.items(collection.all());
  await printer.end({
    data: { indicators: collection.byType() },
    next: ['verdicts for them: socctl analyze --extract with the same input'],
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

/** Runs `extract`. Inputs that cannot be read among others are told on stderr and make the exit `usage`. */
export async function extract(call: Call, context: Context): Promise<ExitName> {
  if (context.globals.engine === 'remote') {
    const { extractThere } = await import('./remote.ts');
    return extractThere(call, context);
  }
  const { io, signal } = context;
  const exchange = exchangeOf(call);
  let exit: ExitName = 'done';
  const batches = occurrences(inputs(call.args('file'), context), extractOptions(call), {
    signal,
    failed: ({ message }) => {
      exit = 'usage';
      context.problem(message);
    },
  });
  const format = formatOf(call);
  const asked = call.given('format') || call.given('fields');
  if (format === 'table' && !asked && !(io.out.tty && outputPath(call) === undefined))
    await printValues(call, context, batches);
  else if (exchange) await exchangeFound(call, context, batches, exchange);
  else if (format === 'jsonl') await printOccurrences(call, context, batches);
  else await printUnique(call, context, batches);
  return exit;
}
