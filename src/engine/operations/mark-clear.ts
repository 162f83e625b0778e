import { z } from 'zod';
import type { Operation } from '../operation.ts';

export default {
  name: 'mark.clear',
  scope: 'analysis:write',
  summary: 'Removes the mark of an indicator.',
  input: z.object({ value: z.string(), type: z.string().optional() }),
  output: z.object({ cleared: z.boolean() }).readonly(),
} as const satisfies Operation;
