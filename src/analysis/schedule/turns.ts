import { createHash } from 'node:crypto';
import { onceEach } from '../../shared/once-each.ts';
import { together } from '../../shared/together.ts';
import type { Ledger } from '../plugin.ts';
import { type Account, accountOf, type Obstacle } from './account.ts';
import { type Line, openLine, type Turn } from './line.ts';

/** Whose turn it is: a source and the key it is asked with, which shares every limit with all who use that key. */
export function accountName(plugin: string, key: string | undefined): string {
  return key === undefined ? plugin : `${plugin}:${nameOf(key)}`;
}

/** Enough of the hash to tell keys apart, and nothing to find one by. */
const nameOf = onceEach((key) => createHash('sha256').update(key).digest('hex').slice(0, 12));

/** One account as this process knows it. */
interface Book {
  line: Line | undefined;
  /** As it was when this process last looked; undefined before that. */
  seen: Account | undefined;
  /** Notes on their way to the ledger. */
  notes: number;
  readonly note: (step: Step) => Promise<undefined>;
}

type Step = (held: Account) => Account;

const books = new WeakMap<Ledger, Map<string, Book>>();

function bookOf(ledger: Ledger, account: string): Book {
  const all = books.get(ledger) ?? new Map<string, Book>();
  books.set(ledger, all);
  const known = all.get(account);
  if (known) return known;
  const book: Book = {
    line: undefined,
    seen: undefined,
    notes: 0,
    note: together<Step, undefined>(async (steps) => {
      await noteAll(ledger, account, steps, book);
      return steps.map(() => undefined);
    }),
  };
  all.set(account, book);
  return book;
}

/**
 * Waits until the account may send its next request, and counts that; every process that shares the ledger is counted
 * with it. Those who ask at the same time look at the ledger together.
 * @returns undefined when it may be sent now, else what stands in the way for longer than may be waited.
 * @throws the signal's reason when that is aborted.
 */
export function takeTurn(ledger: Ledger, account: string, turn: Turn): Promise<Obstacle | undefined> {
  const book = bookOf(ledger, account);
  book.line ??= openLine(ledger, account, {
    saw: (held) => {
      book.seen = held;
    },
    ended: () => {
      book.line = undefined;
    },
  });
  return book.line.wait(turn);
}

async function noteAll(ledger: Ledger, account: string, steps: readonly Step[], book: Book): Promise<void> {
  const after = (held: Account): Account => steps.reduce((each, step) => step(each), held);
  const held = accountOf(await ledger.read(account));
  book.seen = held;
  if (after(held) === held) return;
  book.seen = await ledger.change(account, (state) => {
    const before = accountOf(state);
    const next = after(before);
    return { value: next, ...(next !== before && { state: JSON.stringify(next) }) };
  });
}

/**
 * Writes down what an answer, or its absence, says of the account; what comes at the same time is written together. What
 * says nothing new needs no look at the ledger: this process saw the account when the request had its turn.
 * @param step gives the account it was handed where nothing changes.
 */
export async function noteAccount(ledger: Ledger, account: string, step: Step): Promise<void> {
  const book = bookOf(ledger, account);
  if (book.notes === 0 && book.seen && step(book.seen) === book.seen) return;
  book.notes += 1;
  try {
    await book.note(step);
  } finally {
    book.notes -= 1;
  }
}
