import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { analysisRow } from '../records/analysis.ts';

export default {
  name: 'analysis.list',
  scope: 'analysis:read',
  summary: 'What was asked before, newest first.',
  input: z.object({
    /** Only of this indicator, in any notation. */
    value: z.string().optional(),
    /** Rows at most, 1 to 1,000; 50 when left out. */
    limit: z.number().int().min(1).max(1000).optional(),
    /** Only what is older than the analysis with this id: the `next` of the page before. */
    before: z.string().optional(),
  }),
  output: z.object({ analyses: z.array(analysisRow).readonly(), next: z.uuid().exactOptional() }).readonly(),
} as const satisfies Operation;
