import type { Engine, Output } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { jsonText } from '../json-text.ts';
import { type Asked, readBatch } from './batch.ts';
import { changeFromOptions } from './options.ts';
import { fullUuids } from './uuids.ts';

const EXAMPLE = 'for example: socctl triage set --package pkg:npm/lodash@4.17.21 --state ignore --note "not reached"';

/** What is asked for: the entries of a file, or the one that the options describe. */
async function entriesOf(call: Call, context: Context): Promise<readonly Asked[]> {
  const file = call.value('file');
  const typed = changeFromOptions(call);
  const uuid = call.value('uuid');
  if (file !== undefined) {
    if (!typed && uuid === undefined) return readBatch(file, context);
    throw new Failure(
      'usage',
      '--file and the options for one entry exclude each other',
      'put the entry into the file',
    );
  }
  if (!typed) throw new Failure('usage', 'triage set: no field is given', EXAMPLE);
  if (uuid === undefined) return [typed];
  if (uuid.trim() === '') throw new Failure('usage', '--uuid: is empty', 'leave it out to make a new entry');
  const [whole] = await fullUuids([uuid], await context.engine(), context.signal);
  return [{ ...typed, uuid: whole }];
}

/** What was done, for a person: with the uuid where it is about one entry. */
function summary({ created, updated, unchanged }: Output<'triage.set'>, where: string): string {
  const counts = [
    created.length > 0 ? `${created.length} created` : '',
    updated.length > 0 ? `${updated.length} updated` : '',
    unchanged > 0 ? `${unchanged} unchanged` : '',
  ].filter((count) => count !== '');
  const [one, another] = [...created, ...updated];
  const which = one !== undefined && another === undefined ? ` (${one})` : '';
  return `triage entries: ${counts.join(', ')}${which} in ${where}`;
}

async function set(engine: Engine, entries: readonly Asked[], call: Call, context: Context): Promise<ExitName> {
  const answer = await engine.call('triage.set', { entries, force: call.flag('force') }, { signal: context.signal });
  if (call.flag('json')) await context.io.out.write(jsonText(answer, context.io));
  context.note(summary(answer, engine.describe('triage.set').where));
  for (const { item, message } of answer.failed) context.problem(`[${item}]: ${message}`);
  return answer.failed.length > 0 ? 'partial' : 'done';
}

/** Runs `triage set`. */
export async function setTriage(call: Call, context: Context): Promise<ExitName> {
  const entries = await entriesOf(call, context);
  return set(await context.engine(), entries, call, context);
}
