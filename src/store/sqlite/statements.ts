import type { QueryResult } from 'kysely';
import type { Libsql } from './connect.ts';

/** Prepared statements kept; beyond it all are let go, since a run uses a few dozen texts over and over. */
const KEPT = 200;

interface Statement extends Pick<ReturnType<Libsql['prepare']>, 'all' | 'run'> {
  /** Whether it gives rows. */
  readonly reader: boolean;
}

/** Runs SQL on a connection, preparing each text once. */
export interface Statements {
  run(text: string, parameters: readonly unknown[]): QueryResult<unknown>;
}

/** libsql ends the whole process when it is handed a boolean, so that mistake must not get there. */
function refuseBooleans(parameters: readonly unknown[]): void {
  if (parameters.some((parameter) => typeof parameter === 'boolean')) throw new TypeError('booleans cannot be stored');
}

export function statements(database: Libsql): Statements {
  const prepared = new Map<string, Statement>();

  function prepare(text: string): Statement {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= KEPT) prepared.clear();
    const made = database.prepare(text);
    // Asking the statement each time costs as much as a row.
    const statement = { reader: made.reader, all: made.all.bind(made), run: made.run.bind(made) };
    prepared.set(text, statement);
    return statement;
  }

  return {
    run(text, parameters) {
      refuseBooleans(parameters);
      const statement = prepare(text);
      if (statement.reader) return { rows: statement.all(parameters) };
      const { changes } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    },
  };
}
