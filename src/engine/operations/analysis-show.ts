import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { analysis } from '../records/analysis.ts';

export default {
  name: 'analysis.show',
  scope: 'analysis:read',
  summary: 'One analysis by its id or an unambiguous beginning of it.',
  input: z.object({ id: z.string() }),
  output: analysis,
} as const satisfies Operation;
