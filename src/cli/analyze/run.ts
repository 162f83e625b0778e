import { identify } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { EXTRACT_OPTIONS } from '../options.ts';
import { asker } from './ask.ts';
import { batch } from './batch.ts';
import { agreed } from './consent.ts';
import { saidTlp } from './document.ts';
import { isSingle } from './entries.ts';
import { judge } from './judge.ts';
import { takeLock } from './lock.ts';
import { printAnalysis } from './print.ts';
import { CHANGES_VIEW } from './view.ts';
import { isDuration } from './wait.ts';

async function single(call: Call, context: Context): Promise<ExitName> {
  const exitOfAnalysis = await judge(call, context);
  const ioc = call.args('ioc')[0] as string;
  const ask = await asker(call, context, { agreed: await agreed(ioc, call, context) });
  const analysis = await ask({ text: ioc, place: undefined });
  if (analysis.changes?.length === 0) {
    context.note(CHANGES_VIEW.empty);
    const exit = exitOfAnalysis(analysis);
    return exit === 'finding' ? 'done' : exit;
  }
  await printAnalysis(analysis, call, context, await saidTlp(call, context));
  if (call.flag('open')) await (await import('./open.ts')).openPages(analysis, context);
  return exitOfAnalysis(analysis);
}

/** Options that say what to look for in a text mean nothing without one; `--types` for `--type` is an easy slip. */
function checkOptions(call: Call): void {
  if (call.flag('extract')) return;
  const stray = EXTRACT_OPTIONS.map(({ flags }) => flags.split(' ')[0] as string).find((flag) =>
    call.given(flag.slice(2)),
  );
  if (stray === undefined) return;
  const hint = stray === '--types' ? 'for the type of the values: --type' : 'add --extract, or leave it out';
  throw new Failure('usage', `${stray} goes with --extract only`, hint);
}

/**
 * In `--wait 8.8.8.8` the indicator looks like the wait's value, which stands behind an equals sign or is a duration: the
 * call as it was meant.
 */
function withoutStray(call: Call): Call {
  const stray = call.value('wait');
  if (stray === undefined || isDuration(stray) || 'problem' in identify(stray)) return call;
  return {
    ...call,
    args: (name) => (name === 'ioc' ? [stray, ...call.args(name)] : call.args(name)),
    value: (name) => (name === 'wait' ? undefined : call.value(name)),
  };
}

/** Runs `analyze`. */
export async function analyze(typed: Call, context: Context): Promise<ExitName> {
  const call = withoutStray(typed);
  checkOptions(call);
  if (call.flag('open') && !isSingle(call))
    throw new Failure('usage', '--open goes with one indicator', 'name the one whose pages are to be opened');
  if (call.flag('dry-run')) {
    const { dryRun } = await import('./plan.ts');
    return dryRun(call, context);
  }
  await takeLock(call, context);
  return isSingle(call) ? single(call, context) : batch(call, context);
}
