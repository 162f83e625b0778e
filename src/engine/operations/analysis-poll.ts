import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { jobState } from '../records/job.ts';

export default {
  name: 'analysis.poll',
  scope: 'analysis:write',
  summary: 'Asks slow plugins for their answers, stores those that are ready and judges anew.',
  input: z.object({
    id: z.string(),
    plugin: z.string().optional(),
    /** Leave those sources alone whose first look is not due yet. */
    due_only: z.boolean().optional(),
  }),
  output: z.record(z.string(), jobState).readonly(),
} as const satisfies Operation;
