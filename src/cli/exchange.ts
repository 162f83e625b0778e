import type { Collected, Exchange, Observable } from '../output/exchange.ts';
import { jsonChunks } from '../output/json-stream.ts';
import { neutraliseJson } from '../output/neutralise.ts';
import type { Call, Context } from './command.ts';
import { openDestination } from './destination.ts';
import type { ExchangeName } from './options.ts';
import { outputPath } from './output-path.ts';

/** Characters that are written at once. */
const PIECE = 64 * 1024;

/** `2 btc, 1 uuid`: what a format has no word for. */
function leftOut({ holds }: Exchange, observables: Iterable<Observable>): string {
  const counts = new Map<string, number>();
  for (const observable of observables) {
    if (!holds(observable)) counts.set(observable.type, (counts.get(observable.type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
}

/** Prints what was collected as a document that other systems import; says what is not in it. */
export async function printExchange(
  call: Call,
  context: Context,
  name: ExchangeName,
  collected: Omit<Collected, 'at'>,
): Promise<void> {
  const { default: exchanges } = await import('../output/exchanges/index.gen.ts');
  const format = exchanges.find((each) => each.name === name) as Exchange;
  const path = outputPath(call);
  const terminal = path === undefined && context.io.out.tty;
  const destination = await openDestination(context, path);
  const write = (text: string) => destination.write(terminal ? neutraliseJson(text) : text);
  let piece = '';
  for (const chunk of jsonChunks(format.document({ ...collected, at: new Date() }), terminal ? 2 : 0)) {
    piece += chunk;
    if (piece.length < PIECE) continue;
    await write(piece);
    piece = '';
  }
  await write(`${piece}\n`);
  await destination.commit();
  const missing = leftOut(format, collected.observables);
  if (missing !== '') context.note(`left out, ${format.title} has no word for it: ${missing}`);
}
