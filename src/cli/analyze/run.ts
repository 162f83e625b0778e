import { Failure } from '../../shared/failure.ts';
import { inOrder } from '../../shared/in-order.ts';
import type { Call, Context } from '../command.ts';
import { type ExitName, exitOf, worst } from '../exit.ts';
import { EXTRACT_OPTIONS } from '../options.ts';
import { moreSources } from '../plugins/enabling.ts';
import { openPrinter } from '../print.ts';
import { startProgress } from '../progress.ts';
import { type Ask, asker, Unable } from './ask.ts';
import { documentPrinter } from './document.ts';
import { type Entry, entries, isSingle } from './entries.ts';
import { judge } from './judge.ts';
import { printAnalysis } from './print.ts';
import { tally } from './tally.ts';
import { ANALYSES_VIEW, type Analysis } from './view.ts';

/** Indicators under way at once. Their order in the output is that of the input. */
const AT_ONCE = 8;

type Outcome =
  | { readonly analysis: Analysis }
  | { readonly entry: Entry; readonly failure: Failure }
  | { readonly interrupted: true };

/** What only this entry got wrong; a store that cannot be written concerns them all. */
const OF_ONE_ENTRY = ['invalid_request', 'usage'];

async function attempt(ask: Ask, entry: Entry, signal: AbortSignal): Promise<Outcome> {
  try {
    return { analysis: await ask(entry) };
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { interrupted: true };
    if (error instanceof Unable) throw error;
    if (error instanceof Failure && OF_ONE_ENTRY.includes(error.code)) return { entry, failure: error };
    throw error;
  }
}

async function footer(context: Context, verdicts: ReadonlyMap<string, number>, running: number): Promise<string[]> {
  return [
    tally(verdicts),
    running > 0 ? `${running} still running: socctl poll --all --wait` : '',
    context.io.out.tty && verdicts.has('unknown') ? await moreSources(context) : '',
  ];
}

async function single(call: Call, context: Context, ask: Ask): Promise<ExitName> {
  const exitOfAnalysis = await judge(call, context);
  const analysis = await ask({ text: call.args('ioc')[0] as string, place: undefined });
  await printAnalysis(analysis, call, context);
  if (call.flag('open')) await (await import('./open.ts')).openPages(analysis, context);
  return exitOfAnalysis(analysis);
}

async function batch(call: Call, context: Context, ask: Ask): Promise<ExitName> {
  const exitOfAnalysis = await judge(call, context);
  const printer = (await documentPrinter(call, context)) ?? (await openPrinter(call, context, ANALYSES_VIEW));
  const progress = startProgress(context, 'indicators');
  const exits = new Set<ExitName>();
  const verdicts = new Map<string, number>();
  const failures: Failure[] = [];
  let running = 0;
  const found = entries(call, context, ({ message }) => {
    exits.add('usage');
    context.problem(message);
  });
  const work = (entry: Entry): Promise<Outcome> => attempt(ask, entry, context.signal);
  try {
    for await (const outcome of inOrder(found, AT_ONCE, work, context.signal)) {
      if ('interrupted' in outcome) continue;
      progress.done(1);
      if ('failure' in outcome) {
        failures.push(outcome.failure);
        const { entry, failure } = outcome;
        context.problem(`${entry.place ? `${entry.place}: ` : ''}${failure.message}`);
        continue;
      }
      const { verdict } = outcome.analysis.verdict;
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      running += Object.keys(outcome.analysis.pending).length;
      exits.add(exitOfAnalysis(outcome.analysis));
      await printer.items([outcome.analysis]);
    }
  } finally {
    progress.stop();
  }
  await printer.end({ next: await footer(context, verdicts, running) });
  return ended(context, exits, verdicts, failures);
}

function ended(
  context: Context,
  exits: Set<ExitName>,
  verdicts: ReadonlyMap<string, number>,
  failures: readonly Failure[],
): ExitName {
  const good = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  if (failures.length > 0) {
    context.note(`${failures.length} of ${good + failures.length} could not be analyzed`);
    exits.add(good > 0 ? 'partial' : exitOf((failures[0] as Failure).code));
  }
  if (context.signal.aborted)
    context.note(`interrupted after ${good}; the same command again goes on where it stopped`);
  return worst(exits);
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

/** Runs `analyze`. */
export async function analyze(call: Call, context: Context): Promise<ExitName> {
  checkOptions(call);
  if (call.flag('open') && !isSingle(call))
    throw new Failure('usage', '--open goes with one indicator', 'name the one whose pages are to be opened');
  if (call.flag('dry-run')) {
    const { dryRun } = await import('./plan.ts');
    return dryRun(call, context);
  }
  const ask = await asker(call, context);
  return isSingle(call) ? single(call, context, ask) : batch(call, context, ask);
}
