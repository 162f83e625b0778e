import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Tables } from '../tables.ts';

/** Rows a statement, the most first: few sizes, so that each is compiled and prepared once. */
const SIZES = [64, 32, 16, 8, 4, 2, 1];

/** Rows in pieces that statements exist for. */
function* pieces<T>(rows: readonly T[]): Iterable<readonly T[]> {
  let from = 0;
  for (const size of SIZES) {
    for (; rows.length - from >= size; from += size) yield rows.slice(from, from + size);
  }
}

/** A statement over as many rows as it was built for. */
type Built<Row> = (db: Kysely<Tables>, rows: readonly Row[]) => Promise<QueryResult<unknown>>;

/**
 * A statement that is built once for each number of rows and database, since building it costs several times what running
 * it does.
 * @param build the statement over the rows; its parameters are these columns, row by row, and nothing else.
 */
export function builtOnce<Row>(
  columns: readonly (keyof Row & string)[],
  build: (db: Kysely<Tables>, rows: readonly Row[]) => { compile(): CompiledQuery },
): Built<Row> {
  // By the database's adapter, which its transactions share.
  const built = new WeakMap<object, Map<number, CompiledQuery>>();
  /** Only what the statement takes, in the order of its parameters. */
  const trimmed = (row: Row): Row => Object.fromEntries(columns.map((column) => [column, row[column]])) as Row;
  const compiled = (db: Kysely<Tables>, rows: readonly Row[]): CompiledQuery => {
    const { adapter } = db.getExecutor();
    const known = built.get(adapter) ?? new Map<number, CompiledQuery>();
    built.set(adapter, known);
    const query = known.get(rows.length) ?? build(db, rows.map(trimmed)).compile();
    known.set(rows.length, query);
    return query;
  };
  return (db, rows) => {
    const query = compiled(db, rows);
    const parameters: unknown[] = [];
    for (const row of rows) for (const column of columns) parameters.push(row[column]);
    return db.executeQuery({ ...query, parameters });
  };
}

/** A statement over any number of rows. */
type Bulk<Row> = (db: Kysely<Tables>, rows: readonly Row[]) => Promise<unknown[]>;

/**
 * A statement over any number of rows, in pieces of a few sizes, each {@link builtOnce}.
 * @returns what runs it and gives the rows it returns.
 */
export function bulk<Row>(...how: Parameters<typeof builtOnce<Row>>): Bulk<Row> {
  const run = builtOnce(...how);
  return async (db, rows) => {
    const found: unknown[] = [];
    for (const piece of pieces(rows)) {
      for (const each of (await run(db, piece)).rows) found.push(each);
    }
    return found;
  };
}
