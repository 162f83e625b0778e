import { existsSync } from 'node:fs';
import { connectToRead } from './connect.ts';

/** An analysis as the Tab key shows it. */
export interface Glimpse {
  readonly id: string;
  readonly ioc: string;
  readonly verdict: string;
}

const MOST = 50;

/**
 * The newest analyses whose id begins with `begun`. Reads an existing store as it is: makes none, upgrades none, sets
 * none aside. For the Tab key only; everything that runs uses `openStore`.
 * @throws what libsql throws when there is no readable store.
 */
export function glimpses(path: string, begun: string): readonly Glimpse[] {
  if (!existsSync(path)) return [];
  const database = connectToRead(path);
  try {
    // A range, as in `idsBeginningWith`.
    const query = database.prepare(
      'select id, ioc, verdict from analyses where id >= ? and id < ? order by seq desc limit ?',
    );
    return query.all(begun, `${begun}g`, MOST) as Glimpse[];
  } finally {
    database.close();
  }
}
