import { z } from 'zod';
import type { Operation } from '../operation.ts';

export default {
  name: 'store.status',
  scope: 'audit:read',
  summary: 'Where the store lies, how large it is and whether it is sound.',
  input: z.object({}),
  output: z
    .object({
      path: z.string(),
      /** Bytes on disk, with what is not yet checkpointed. */
      size: z.number().int().min(0),
      schema_version: z.number().int().min(0),
      /** `ok`, or what the database found wrong with its own file. */
      integrity: z.string(),
      rows: z.record(z.string(), z.number().int().min(0)).readonly(),
    })
    .readonly(),
} as const satisfies Operation;
