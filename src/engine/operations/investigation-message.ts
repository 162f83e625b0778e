import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { labels } from '../records/labels.ts';
import { session } from '../records/session.ts';

export default {
  name: 'investigation.message',
  scope: 'investigations:write',
  summary: 'A follow-up: more indicators, or text to find them in.',
  input: z.object({ session_id: z.string(), content: z.string().min(1).max(1_000_000), ...labels }),
  output: session,
} as const satisfies Operation;
