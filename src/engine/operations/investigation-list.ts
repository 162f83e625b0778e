import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { sessionRow } from '../records/session.ts';

export default {
  name: 'investigation.list',
  scope: 'investigations:read',
  summary: 'Investigations, newest first.',
  input: z.object({
    limit: z.number().int().min(1).max(100).optional(),
    offset: z.number().int().min(0).optional(),
  }),
  output: z
    .object({
      sessions: z.array(sessionRow).readonly(),
      total: z.number().int().min(0),
      limit: z.number().int(),
      offset: z.number().int(),
    })
    .readonly(),
} as const satisfies Operation;
