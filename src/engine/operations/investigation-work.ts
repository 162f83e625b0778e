import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { labels } from '../records/labels.ts';
import { session } from '../records/session.ts';

export default {
  name: 'investigation.work',
  scope: 'investigations:write',
  summary: 'Does the work of an open investigation: extract, analyze, connect, report.',
  input: z.object({ session_id: z.string(), plugins: z.array(z.string()).readonly().optional(), ...labels }),
  output: session,
} as const satisfies Operation;
