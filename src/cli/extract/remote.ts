import type { View } from '../../output/format.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { decoded } from '../decode.ts';
import { openDestination } from '../destination.ts';
import type { ExitName } from '../exit.ts';
import { inLines } from '../lines.ts';
import { exchangeOf, formatOf } from '../output-options.ts';
import { outputPath } from '../output-path.ts';
import { openPrinter } from '../print.ts';
import { fromEach, inputs } from './inputs.ts';
import { extractOptions } from './options.ts';
import { FOUND_VIEW } from './view.ts';

interface Found {
  readonly type: string;
  readonly value: string;
}

/** A server says what it found, not where. */
const VIEW: View<Found> = {
  noun: FOUND_VIEW.noun,
  empty: FOUND_VIEW.empty,
  columns: [
    { title: 'TYPE', path: 'type', priority: 2 },
    { title: 'INDICATOR', path: 'value', priority: 1, live: true, min: 36 },
  ],
};

/** The unique indicators of the inputs by type, as the server gives them; each new one is told as it is found. */
async function collect(
  call: Call,
  context: Context,
  failed: (failure: Failure) => void,
  tell: (fresh: readonly Found[]) => Promise<void>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const engine = await context.engine();
  // Says so when there is no server, whether there is a text or not.
  engine.describe('text.extract');
  const { types, hosts, includePrivate } = extractOptions(call);
  const options = {
    ...(types && { types }),
    ...(hosts && { hosts }),
    ...(includePrivate && { include_private: true }),
  };
  const texts = inputs(call.args('file'), context).map((source) => inLines(decoded(source), new TextDecoder()));
  const all = new Map<string, Set<string>>();
  const { signal } = context;
  for await (const text of fromEach(texts, { signal, failed })) {
    const { indicators } = await engine.call('text.extract', { text, ...options }, { signal });
    const fresh: Found[] = [];
    for (const [type, values] of Object.entries(indicators)) {
      const known = all.get(type) ?? new Set();
      all.set(type, known);
      fresh.push(...values.filter((value) => !known.has(value)).map((value) => ({ type, value })));
      for (const value of values) known.add(value);
    }
    await tell(fresh);
  }
  return all;
}

/** Runs `extract --remote`. */
export async function extractThere(call: Call, context: Context): Promise<ExitName> {
  const format = formatOf(call);
  if (format === 'jsonl') {
    throw new Failure(
      'usage',
      'a server does not say where in a text it found something',
      'leave out --jsonl or --remote',
    );
  }
  let exit: ExitName = 'done';
  const failed = ({ message }: Failure): void => {
    exit = 'usage';
    context.problem(message);
  };
  const exchange = exchangeOf(call);
  if (exchange) {
    const [{ printExchange }, { titleOf }] = await Promise.all([import('../exchange.ts'), import('./exchange.ts')]);
    const all = await collect(call, context, failed, async () => {});
    const observables = [...all].flatMap(([type, values]) =>
      [...values].map((value) => ({ type, value, standing: 'mentioned' }) as const),
    );
    await printExchange(call, context, exchange, { title: titleOf(call), observables });
    return exit;
  }
  const plain = format === 'table' && !call.given('format') && !call.given('fields');
  if (plain && !(context.io.out.tty && outputPath(call) === undefined)) {
    const destination = await openDestination(context, outputPath(call));
    await collect(call, context, failed, (fresh) => destination.write(fresh.map(({ value }) => `${value}\n`).join('')));
    await destination.commit();
    return exit;
  }
  const printer = await openPrinter(call, context, VIEW);
  const all = await collect(call, context, failed, (fresh) => printer.items(fresh));
  const lists = [...all].filter(([, values]) => values.size > 0).map(([type, values]) => [type, [...values]] as const);
  await printer.end({ data: { indicators: Object.fromEntries(lists) } });
  return exit;
}
