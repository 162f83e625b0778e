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
import type { Source } from '../source.ts';
import { fromEach } from './inputs.ts';
import { extractOptions } from './options.ts';
import { type Inputs, openInputs } from './reading.ts';
import { OCCURRENCE_VIEW } from './view.ts';

interface Found {
  readonly type: string;
  readonly value: string;
}

/** A server says what it found, not where. */
const VIEW: View<Found> = {
  noun: ['indicator', 'indicators'],
  empty: OCCURRENCE_VIEW.empty,
  columns: [
    { title: 'TYPE', path: 'type', priority: 2 },
    { title: 'INDICATOR', path: 'value', priority: 1, live: true, min: 36 },
  ],
};

/** The unique indicators of the inputs by type, as the server gives them; each new one is told as it is found. */
async function collect(
  call: Call,
  context: Context,
  { sources, reading, end }: Inputs,
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
  const all = new Map<string, Set<string>>();
  const { signal } = context;
  const texts = (source: Source): AsyncIterable<string> => inLines(decoded(source), new TextDecoder());
  for await (const text of fromEach(sources, texts, reading)) {
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
  end();
  return all;
}

/** What a server gives no answer to: it is handed pieces of text, and says which values are in them. */
const HERE_ONLY: Readonly<Record<string, string>> = {
  count: 'how often it found something',
  context: 'where in a text it found something',
  eml: 'what is in the parts of a mail message',
};

function checkOptions(call: Call): void {
  const option = Object.keys(HERE_ONLY).find((name) => call.given(name)) ?? (formatOf(call) === 'jsonl' && 'jsonl');
  if (!option) return;
  const what = HERE_ONLY[option] ?? HERE_ONLY['context'];
  throw new Failure('usage', `a server does not say ${what}`, `leave out --${option} or --remote`);
}

/** Runs `extract --remote`. */
export async function extractThere(call: Call, context: Context): Promise<ExitName> {
  checkOptions(call);
  const plain = formatOf(call) === 'table' && !call.given('format') && !call.given('fields');
  const onScreen = context.io.out.tty && outputPath(call) === undefined;
  const exchange = exchangeOf(call);
  const inputs = openInputs(call, context, false);
  try {
    if (exchange) {
      const [{ printExchange }, { titleOf }] = await Promise.all([import('../exchange.ts'), import('./exchange.ts')]);
      const all = await collect(call, context, inputs, async () => {});
      const observables = [...all].flatMap(([type, values]) =>
        [...values].map((value) => ({ type, value, standing: 'mentioned' }) as const),
      );
      await printExchange(call, context, exchange, { title: titleOf(call), observables });
    } else if (plain && !onScreen) {
      const destination = await openDestination(context, outputPath(call));
      await collect(call, context, inputs, (fresh) =>
        destination.write(fresh.map(({ value }) => `${value}\n`).join('')),
      );
      await destination.commit();
    } else {
      const printer = await openPrinter(call, context, VIEW);
      const all = await collect(call, context, inputs, (fresh) => printer.items(fresh));
      const lists = [...all]
        .filter(([, values]) => values.size > 0)
        .map(([type, values]) => [type, [...values]] as const);
      await printer.end({ data: { indicators: Object.fromEntries(lists) } });
    }
  } finally {
    inputs.end();
  }
  return inputs.incomplete ? 'usage' : 'done';
}
