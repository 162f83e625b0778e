import { z } from 'zod';
import type { Operation } from '../operation.ts';

export default {
  name: 'triage.delete',
  scope: 'triage:alerts-update',
  summary: 'Deletes one triage entry.',
  input: z.object({ uuid: z.string() }),
  output: z.object({ deleted: z.string() }).readonly(),
} as const satisfies Operation;
