import type { QueryResult } from 'kysely';
import type { Libsql } from './connect.ts';
import { failureOf, isDamage } from './errors.ts';
import { patiently } from './patience.ts';
import { statements } from './statements.ts';

/** One connection as long as the store is open, whatever happens to the file below it. Used by one caller at a time. */
export interface Session {
  query(text: string, parameters: readonly unknown[]): Promise<QueryResult<unknown>>;
  /** Takes the write lock at once: a transaction that read first and locks later could fail in its middle. */
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): void;
  close(): void;
}

export interface SessionOptions {
  readonly path: string;
  /** Opens the store anew after damage was met, with the damaged file out of the way. */
  readonly reopen: () => Promise<Libsql>;
}

/** @throws (each method) Failure `unavailable` */
export function openSession(opened: Libsql, { path, reopen }: SessionOptions): Session {
  let database = opened;
  let prepared = statements(database);
  let inTransaction = false;
  let damaged = false;

  async function renew(): Promise<void> {
    // Closed already when an earlier try to open it anew failed.
    if (database.open) database.close();
    database = await reopen();
    prepared = statements(database);
    damaged = false;
  }

  /** Maps what is thrown and remembers damage, which the next call repairs. */
  async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      damaged ||= isDamage(error);
      throw failureOf(error, path);
    }
  }

  return {
    async query(text, parameters) {
      const run = (): QueryResult<unknown> => prepared.run(text, parameters);
      if (inTransaction) return guarded(run);
      if (damaged) await renew();
      try {
        return await guarded(() => patiently(run));
      } catch (error) {
        if (!isDamage(error)) throw error;
      }
      await renew();
      return guarded(run);
    },
    async begin() {
      if (damaged) await renew();
      await guarded(() => patiently(() => database.exec('begin immediate')));
      inTransaction = true;
    },
    async commit() {
      await guarded(() => database.exec('commit'));
      inTransaction = false;
    },
    rollback() {
      // A full disk or damage has ended the transaction already.
      if (database.open && database.inTransaction) database.exec('rollback');
      inTransaction = false;
    },
    close() {
      if (database.open) database.close();
    },
  };
}
