import type { Repositories } from './repositories/all.ts';

/**
 * What a store does whatever the database: the seam behind which SQLite works today. Every database passes the
 * same contract suite (`test/contract/store.test.ts`).
 *
 * Everything that goes wrong is a Failure `unavailable` with one line and a hint; a write that was acknowledged
 * survives the end of the process, however it ends.
 */
export interface Store extends Repositories {
  /**
   * Runs writes as one transaction: all of them or none. The work must use the repositories it is handed, since
   * those of the store wait for the transaction to end; it may run twice, so it must not do anything else.
   */
  write<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  status(): Promise<StoreStatus>;
  close(): Promise<void>;
}

export interface StoreStatus {
  readonly path: string;
  /** Bytes on disk. */
  readonly size: number;
  readonly schemaVersion: number;
  /** `ok`, or the first thing the database found wrong with its own file. */
  readonly integrity: string;
  readonly rows: Readonly<Record<string, number>>;
}
