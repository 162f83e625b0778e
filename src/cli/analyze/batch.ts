import { Failure } from '../../shared/failure.ts';
import { inGroups } from '../../shared/in-order.ts';
import { roomFor } from '../../shared/room.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { wholeNumber } from '../limit.ts';
import { moreSources } from '../plugins/enabling.ts';
import { openPrinter } from '../print.ts';
import { startProgress } from '../progress.ts';
import { type Account, createAccount } from './account.ts';
import { type Ask, asker, Unable } from './ask.ts';
import { compileLate } from './compile-late.ts';
import { documentPrinter, saidTlp } from './document.ts';
import { type Entry, entries } from './entries.ts';
import { foreseen } from './foreseen.ts';
import { orWhenAborted } from './interrupted.ts';
import { judge } from './judge.ts';
import { ANALYSES_VIEW, type Asked, CHANGES_VIEW } from './view.ts';

/** Indicators asked about at once, unless --concurrency says otherwise. */
const AT_ONCE = 64;
const MOST_AT_ONCE = 1000;
/** Analyses under way in all, for each that is asked about: they are looked up, stored, or wait for one that comes earlier. */
const AHEAD = 3;

type Outcome =
  | { readonly analysis: Asked }
  | { readonly entry: Entry; readonly failure: Failure }
  | { readonly interrupted: true };

/** What only this entry got wrong; a store that cannot be written concerns them all. */
const OF_ONE_ENTRY = ['invalid_request', 'usage'];

async function attempt(ask: Ask, entry: Entry, { signal }: Context): Promise<Outcome> {
  try {
    return { analysis: await ask(entry) };
  } catch (error) {
    // Also what had not begun yet, and what was given up when the grace was over: both have the signal's reason.
    if (signal.aborted && error === signal.reason) return { interrupted: true };
    if (error instanceof Unable) throw error;
    if (error instanceof Failure && OF_ONE_ENTRY.includes(error.code)) return { entry, failure: error };
    throw error;
  }
}

/** Indicators asked about at once. @throws Failure `usage` for a number out of range. */
export function concurrency(call: Call): number {
  const hint = `a whole number from 1 to ${MOST_AT_ONCE}`;
  const asked = wholeNumber(call, 'concurrency', hint) ?? AT_ONCE;
  if (asked >= 1 && asked <= MOST_AT_ONCE) return asked;
  throw new Failure('usage', `--concurrency: ${asked} is out of range`, hint);
}

async function footer(context: Context, account: Account): Promise<string[]> {
  return [
    account.counts(),
    account.running > 0 ? `${account.running} still running: socctl poll --all --wait` : '',
    context.io.out.tty && account.has('unknown') ? await moreSources(context) : '',
  ];
}

/** Runs `analyze` over many indicators: each printed once it is stored, in the order of the input. */
export async function batch(call: Call, context: Context): Promise<ExitName> {
  const exitOfAnalysis = await judge(call, context);
  const most = concurrency(call);
  // Here only asking counts, and what is stored or waits for its turn in the store holds nothing up; a server has it all.
  const isHere = (await context.engine()).describe('analysis.run').kind === 'local';
  if (isHere) compileLate();
  const room = isHere ? roomFor(most, context.signal) : undefined;
  const ask = await asker(call, context, { room });
  const changed = call.flag('changed');
  const printer =
    (await documentPrinter(call, context, await saidTlp(call, context))) ??
    (await openPrinter(call, context, changed ? CHANGES_VIEW : ANALYSES_VIEW));
  const progress = startProgress(context, 'indicators', () => foreseen(call, context));
  const account = createAccount(changed);
  const found = entries(call, context, ({ message }) => {
    account.exits.add('usage');
    context.problem(message);
  });
  const take = (outcome: Outcome): Asked[] => {
    if ('interrupted' in outcome) return [];
    progress.done(1);
    if ('analysis' in outcome) return account.add(outcome.analysis, exitOfAnalysis(outcome.analysis));
    const { entry, failure } = outcome;
    account.fail(failure);
    context.problem(`${entry.place ? `${entry.place}: ` : ''}${failure.message}`);
    return [];
  };
  // Not everything under way listens: once the grace is over nothing is waited for.
  const unlessOver = orWhenAborted<Outcome>(ask.signal, { interrupted: true });
  const work = (entry: Entry): Promise<Outcome> => unlessOver(attempt(ask, entry, context));
  try {
    const breadth = { atOnce: room ? most * AHEAD : most, window: most * AHEAD };
    for await (const group of inGroups(found, breadth, work, context.signal)) {
      const printed = group.flatMap(take);
      if (printed.length > 0) await printer.items(printed);
    }
  } finally {
    progress.stop();
  }
  await printer.end({ next: await footer(context, account) });
  if (!printer.counts && account.any) context.note(account.summary());
  return account.end(context);
}
