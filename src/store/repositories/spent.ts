import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The units that keys used up, by the hour. */
export interface Spent {
  /** Units used in an hour. */
  of(keyId: string, hour: string): Promise<number>;
  /** Takes one unit; hours that are over are forgotten. */
  spend(keyId: string, hour: string): Promise<void>;
}

export function spent(db: Kysely<Tables>): Spent {
  return {
    async of(keyId, hour) {
      const row = await db
        .selectFrom('spent')
        .select('units')
        .where('key_id', '=', keyId)
        .where('hour', '=', hour)
        .executeTakeFirst();
      return row?.units ?? 0;
    },
    async spend(keyId, hour) {
      await db.deleteFrom('spent').where('key_id', '=', keyId).where('hour', '<', hour).execute();
      await db
        .insertInto('spent')
        .values({ key_id: keyId, hour, units: 1 })
        .onConflict((conflict) =>
          conflict.columns(['key_id', 'hour']).doUpdateSet(({ eb }) => ({ units: eb('spent.units', '+', 1) })),
        )
        .execute();
    },
  };
}
