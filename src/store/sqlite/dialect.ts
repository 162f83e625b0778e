import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Session } from './session.ts';

/** Lets one caller in at a time, in the order they came. */
function turnstile(): { enter(): Promise<void>; leave(): void } {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    async enter() {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
      taken = true;
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}

function driver(session: Session): Driver {
  const { enter, leave } = turnstile();
  const connection: DatabaseConnection = {
    executeQuery: <R>({ sql, parameters }: CompiledQuery) => session.query(sql, parameters) as Promise<QueryResult<R>>,
    streamQuery: () => {
      throw new TypeError('the store reads in pages, not in streams');
    },
  };
  return {
    init: async () => {},
    async acquireConnection() {
      await enter();
      return connection;
    },
    beginTransaction: () => session.begin(),
    commitTransaction: () => session.commit(),
    rollbackTransaction: async () => session.rollback(),
    releaseConnection: async () => leave(),
    destroy: async () => {},
  };
}

/**
 * Kysely's SQLite dialect over our own session: write transactions that lock at once, statements prepared once,
 * errors as failures. Kysely's own driver prepares each statement anew and begins transactions without a lock.
 */
export function sqliteDialect(session: Session): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver(session),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
