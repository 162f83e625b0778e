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

/** A statement over any number of rows. */
type Bulk<Row> = (db: Kysely<Tables>, rows: readonly Row[]) => Promise<unknown[]>;

/**
 * A statement that is built once for each size and database, since building it costs several times what running it does.
 * @param build the statement over the rows; its parameters are these columns, row by row, and nothing else.
 * @returns what runs it and gives the rows it returns.
 */
export function bulk<Row>(
  columns: readonly (keyof Row & string)[],
  build: (db: Kysely<Tables>, rows: readonly Row[]) => { compile(): CompiledQuery },
): Bulk<Row> {
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
  return async (db, rows) => {
    const found: unknown[] = [];
    for (const piece of pieces(rows)) {
      const query = compiled(db, piece);
      const parameters: unknown[] = [];
      for (const row of piece) for (const column of columns) parameters.push(row[column]);
      const { rows: more }: QueryResult<unknown> = await db.executeQuery({ ...query, parameters });
      for (const each of more) found.push(each);
    }
    return found;
  };
}
