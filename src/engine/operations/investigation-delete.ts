import { z } from 'zod';
import type { Operation } from '../operation.ts';

export default {
  name: 'investigation.delete',
  scope: 'investigations:write',
  summary: 'Deletes an investigation; what it found stays in the graph.',
  input: z.object({ session_id: z.string() }),
  output: z.object({ deleted: z.string() }).readonly(),
} as const satisfies Operation;
