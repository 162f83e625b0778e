import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { job } from '../records/job.ts';

export default {
  name: 'analysis.pending',
  scope: 'analysis:read',
  summary: 'The jobs of slow plugins that have not answered yet.',
  input: z.object({}),
  output: z.array(job).readonly(),
} as const satisfies Operation;
