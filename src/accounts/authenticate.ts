import type { KeyRow, Repositories } from '../store/index.ts';
import { type Account, accountOf } from './account.ts';
import { keyHash, sameHash } from './hash.ts';
import { isKey, prefixOf } from './key.ts';

/** Why a key opens nothing. */
export type Refused = 'unknown' | 'revoked' | 'expired';

/** Stands in where there is nothing to compare with, so that a wrong key costs the same everywhere. */
const NOTHING = '0'.repeat(64);

/** Every row of the prefix is compared, also after one fits. */
function matching(rows: readonly KeyRow[], hash: string): KeyRow | undefined {
  let found: KeyRow | undefined;
  for (const row of rows) if (sameHash(row.hash, hash)) found = row;
  if (rows.length === 0) sameHash(NOTHING, hash);
  return found;
}

/** The account that a key belongs to, or why it opens nothing at `now`. */
export async function authenticate(
  { keys }: Pick<Repositories, 'keys'>,
  key: string,
  now: Date,
): Promise<{ readonly account: Account } | { readonly refused: Refused }> {
  if (!isKey(key)) return { refused: 'unknown' };
  const hash = keyHash(key, (await keys.secret()) ?? NOTHING);
  const row = matching(await keys.withPrefix(prefixOf(key)), hash);
  if (!row) return { refused: 'unknown' };
  if (row.revoked_at !== null) return { refused: 'revoked' };
  if (row.expires_at !== null && Date.parse(row.expires_at) <= now.getTime()) return { refused: 'expired' };
  return { account: accountOf(row) };
}
