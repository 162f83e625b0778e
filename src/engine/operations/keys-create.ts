import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { newKey, scope } from '../records/key.ts';

export default {
  name: 'keys.create',
  scope: '*',
  summary: 'Makes a service account with a key, which is shown this once.',
  input: z.object({
    name: z.string(),
    scopes: z.array(scope).min(1).readonly(),
    org: z.string().optional(),
    expires_at: z.iso.datetime().optional(),
    rate: z.number().int().min(1).optional(),
    quota: z.number().int().min(0).optional(),
  }),
  output: newKey,
} as const satisfies Operation;
