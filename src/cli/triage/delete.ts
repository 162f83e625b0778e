import { Failure, messageOf } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { jsonText } from '../json-text.ts';
import { fullUuids } from './uuids.ts';

/** Runs `triage delete`: every entry that is there goes, the missing ones are told. */
export async function deleteTriage(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const { where } = engine.describe('triage.delete');
  const uuids = await fullUuids(call.args('uuid'), engine, context.signal);
  const deleted: string[] = [];
  const missing: { readonly item: number; readonly failure: Failure }[] = [];
  const say = (): void => {
    const which = deleted.length === 1 ? ` (${deleted[0]})` : '';
    context.note(`triage entries: ${deleted.length} deleted${which} in ${where}`);
  };
  for (const [item, uuid] of uuids.entries()) {
    if (context.signal.aborted) break;
    // Named twice, it is deleted once, and not missing the second time.
    if (uuids.indexOf(uuid) < item) continue;
    try {
      deleted.push((await engine.call('triage.delete', { uuid })).deleted);
    } catch (error) {
      if (error instanceof Failure && error.code === 'not_found') {
        missing.push({ item, failure: error });
        continue;
      }
      // What is gone is gone, also when the rest cannot follow.
      if (deleted.length > 0) say();
      throw error;
    }
  }
  const [first] = missing;
  if (first && uuids.length === 1) throw first.failure;
  if (call.flag('json')) {
    const failed = missing.map(({ item, failure }) => ({ item, message: messageOf(failure) }));
    await context.io.out.write(jsonText({ deleted, failed }, context.io));
  }
  for (const { failure } of missing) context.problem(messageOf(failure));
  say();
  if (missing.length === 0) return 'done';
  return deleted.length > 0 ? 'partial' : 'not_found';
}
