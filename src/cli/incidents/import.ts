import type { Output } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { inputs } from '../extract/inputs.ts';
import { jsonText } from '../json-text.ts';
import { startProgress } from '../progress.ts';
import { shownName } from '../source.ts';
import { wholeText } from '../whole-text.ts';
import { documentsIn } from './documents.ts';

type Answer = Output<'incidents.import'>;

const LARGEST_FILE = 256e6;

/** Documents handed to the engine at once: a request of this size fits through a server's door. */
const AT_ONCE = 200;

/** A document of the input, or why there is none. */
type Item = { readonly place: string; readonly value: unknown } | { readonly place: string; readonly problem: string };

async function* items(call: Call, context: Context): AsyncIterable<Item> {
  const all = inputs(call.args('file'), context);
  for (const source of all) {
    const shown = shownName(source);
    try {
      for (const document of documentsIn(await wholeText(source, LARGEST_FILE), shown)) {
        yield { ...document, place: document.place === '' ? shown : `${shown}: ${document.place}` };
      }
    } catch (error) {
      if (!(error instanceof Failure) || all.length === 1) throw error;
      yield { place: shown, problem: error.message };
    }
  }
}

async function* batches(all: AsyncIterable<Item>): AsyncIterable<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of all) {
    batch.push(item);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function tally({ created, updated, unchanged, failed }: Answer): string {
  const parts = [`${created} created`, `${updated} updated`, `${unchanged} unchanged`];
  return [...parts, ...(failed.length > 0 ? [`${failed.length} failed`] : [])].join(', ');
}

/** Runs `incidents import`. Items are counted from 0 over all inputs. */
export async function importIncidents(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const progress = startProgress(context, 'documents');
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const [failed, numbers] = [[] as Answer['failed'][number][], new Set<number>()];
  let before = 0;
  const fail = (batch: readonly Item[], index: number, message: string): void => {
    failed.push({ item: before + index, message });
    const place = batch[index]?.place ?? '';
    // A document that could not be read names its file already.
    context.problem(message.startsWith(place) ? message : `${place}: ${message}`);
  };
  try {
    for await (const batch of batches(items(call, context))) {
      const readable = [...batch.entries()].flatMap(([index, item]) => ('value' in item ? [{ index, item }] : []));
      for (const [index, item] of batch.entries()) if ('problem' in item) fail(batch, index, item.problem);
      const answer = await engine.call(
        'incidents.import',
        { items: readable.map(({ item }) => item.value) },
        { signal: context.signal },
      );
      for (const { item, message } of answer.failed) fail(batch, readable[item]?.index ?? item, message);
      counts.created += answer.created;
      counts.updated += answer.updated;
      counts.unchanged += answer.unchanged;
      for (const number of answer.numbers) numbers.add(number);
      before += batch.length;
      progress.done(batch.length);
    }
  } finally {
    progress.stop();
  }
  const answer: Answer = {
    ...counts,
    failed: [...failed].sort((a, b) => a.item - b.item),
    numbers: [...numbers],
  };
  if (call.flag('json')) await context.io.out.write(jsonText(answer, context.io));
  context.note(`${tally(answer)} in ${engine.describe('incidents.import').where}`);
  return failed.length > 0 ? 'partial' : 'done';
}
