import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { triageChange } from '../records/triage.ts';

export default {
  name: 'triage.set',
  scope: 'triage:alerts-update',
  summary: 'Creates and updates triage entries, all of a batch or none.',
  input: z.object({
    entries: z.array(triageChange).min(1).max(10_000).readonly(),
    /** Allows entries with neither an alert key nor a concrete package. */
    force: z.boolean().optional(),
  }),
  output: z
    .object({
      created: z.array(z.string()).readonly(),
      updated: z.array(z.string()).readonly(),
      /** Updates that changed nothing. */
      unchanged: z.number().int().min(0),
      failed: z.array(z.object({ item: z.number().int().min(0), message: z.string() }).readonly()).readonly(),
    })
    .readonly(),
} as const satisfies Operation;
