import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { session } from '../records/session.ts';

export default {
  name: 'investigation.show',
  scope: 'investigations:read',
  summary: 'One investigation with its messages and report.',
  input: z.object({ session_id: z.string() }),
  output: session,
} as const satisfies Operation;
