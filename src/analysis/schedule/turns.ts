import { createHash } from 'node:crypto';
import { together } from '../../shared/together.ts';
import type { Ledger } from '../plugin.ts';
import { type Account, accountOf, type Obstacle } from './account.ts';
import { type Line, openLine, type Turn } from './line.ts';

/** Whose turn it is: a source and the key it is asked with, which shares every limit with all who use that key. */
export function accountName(plugin: string, key: string | undefined): string {
  // Enough of the hash to tell keys apart, and nothing to find one by.
  return key === undefined ? plugin : `${plugin}:${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

const lines = new WeakMap<Ledger, Map<string, Line>>();

/**
 * Waits until the account may send its next request, and counts that; every process that shares the ledger is counted
 * with it. Those who ask at the same time look at the ledger together.
 * @returns undefined when it may be sent now, else what stands in the way for longer than may be waited.
 * @throws the signal's reason when that is aborted.
 */
export function takeTurn(ledger: Ledger, account: string, turn: Turn): Promise<Obstacle | undefined> {
  const open = lines.get(ledger) ?? new Map<string, Line>();
  lines.set(ledger, open);
  const line = open.get(account) ?? openLine(ledger, account, () => open.delete(account));
  open.set(account, line);
  return line.wait(turn);
}

type Step = (held: Account) => Account;

async function noteAll(ledger: Ledger, account: string, steps: readonly Step[]): Promise<void> {
  const changed = (state: string | undefined) => {
    const next = JSON.stringify(steps.reduce((held, step) => step(held), accountOf(state)));
    return next === (state ?? '{}') ? undefined : next;
  };
  if (changed(await ledger.read(account)) === undefined) return;
  await ledger.change(account, (state) => {
    const next = changed(state);
    return next === undefined ? { value: undefined } : { value: undefined, state: next };
  });
}

const notes = new WeakMap<Ledger, Map<string, (step: Step) => Promise<undefined>>>();

/** Writes down what an answer, or its absence, says of the account; what came at the same time is written together. */
export async function noteAccount(ledger: Ledger, account: string, step: Step): Promise<void> {
  const known = notes.get(ledger) ?? new Map<string, (step: Step) => Promise<undefined>>();
  notes.set(ledger, known);
  const note =
    known.get(account) ??
    together<Step, undefined>(async (steps) => {
      await noteAll(ledger, account, steps);
      return steps.map(() => undefined);
    });
  known.set(account, note);
  await note(step);
}
