import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** An answer is kept for the place that gave it: profiles that ask a source in different places have one each. */
const NEW_TABLE = `create table kept_answers (
  type text not null, value text not null, plugin text not null, place text not null, edition text not null,
  fetched_at text not null, expires_at text not null, result text not null,
  primary key (type, value, plugin, place))`;

/** Until now the place stood behind the version and the date of the data. */
const EDITION = /^(\d+(?: \d{4}-\d\d-\d\d)?) ((?:at|with|of) .*)$/s;

/** As the program makes it today; written out here, for a step that was released does not change. */
function placeOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

async function movePlaces(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ edition: string }>`select distinct edition from kept_answers`.execute(db);
  for (const { edition } of rows) {
    const [, version, words] = EDITION.exec(edition) ?? [];
    if (version === undefined || words === undefined) continue;
    await sql`update kept_answers set edition = ${version}, place = ${placeOf(words)} where edition = ${edition}`.execute(
      db,
    );
  }
}

export default {
  number: 9,
  name: 'places',
  async up(db: Kysely<Tables>): Promise<void> {
    await sql.raw(NEW_TABLE).execute(db);
    await sql
      .raw(
        `insert into kept_answers (type, value, plugin, place, edition, fetched_at, expires_at, result)
         select type, value, plugin, '', edition, fetched_at, expires_at, result from cache`,
      )
      .execute(db);
    await movePlaces(db);
    await sql.raw('drop table cache').execute(db);
    await sql.raw('alter table kept_answers rename to cache').execute(db);
    await sql.raw('create index cache_expiry on cache (expires_at)').execute(db);
  },
} satisfies Migration;
