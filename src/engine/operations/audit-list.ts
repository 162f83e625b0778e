import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { auditRow } from '../records/audit-row.ts';

export default {
  name: 'audit.list',
  scope: 'audit:read',
  summary: 'The calls to the server, newest first.',
  input: z.object({
    account: z.string().optional(),
    limit: z.number().int().min(1).max(1000).optional(),
    /** Only calls before the one with this number. */
    before: z.number().int().min(1).optional(),
  }),
  output: z.object({ calls: z.array(auditRow).readonly(), next: z.number().int().min(1).exactOptional() }).readonly(),
} as const satisfies Operation;
