import { z } from 'zod';
import type { Operation } from '../operation.ts';

export default {
  name: 'incidents.import',
  scope: 'investigations:write',
  summary: 'Takes over incidents of another system; what is known already is brought up to date.',
  input: z.object({
    /** What the other system wrote, parsed: incidents, lists of them, or what its automation wraps them in. */
    items: z.array(z.unknown()).readonly(),
  }),
  output: z
    .object({
      created: z.number().int().min(0),
      updated: z.number().int().min(0),
      unchanged: z.number().int().min(0),
      failed: z.array(z.object({ item: z.number().int().min(0), message: z.string() }).readonly()).readonly(),
      numbers: z.array(z.number().int().min(1)).readonly(),
    })
    .readonly(),
} as const satisfies Operation;
