import { z } from 'zod';
import { SCOPES } from '../../accounts/index.ts';
import { time } from './indicator.ts';

export const scope = z.enum(SCOPES);

const described = {
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(scope).readonly(),
  org: z.string(),
  created_at: time,
  expires_at: time.nullable(),
};

/** A key that was just made: the only record that ever holds it. */
export const newKey = z.object({ ...described, key: z.string() }).readonly();

/** A service account's key as a list shows it. */
export const keyRow = z
  .object({
    ...described,
    /** Its first characters. */
    prefix: z.string(),
    /** Requests a minute; null for no limit. */
    rate: z.number().int().min(1).nullable(),
    /** Triage units an hour. */
    quota: z.number().int().min(0),
    revoked_at: time.nullable(),
  })
  .readonly();
