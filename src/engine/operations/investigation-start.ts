import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { session } from '../records/session.ts';

export default {
  name: 'investigation.start',
  scope: 'investigations:write',
  summary: 'Opens an investigation; its work is done by investigation.work.',
  input: z.object({
    query: z.string().min(1).max(1_000_000),
    /** Kept with the session. */
    persona: z.string().max(100).optional(),
  }),
  output: session,
} as const satisfies Operation;
