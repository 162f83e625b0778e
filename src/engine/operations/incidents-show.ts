import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { incident } from '../records/incident.ts';

export default {
  name: 'incidents.show',
  scope: 'incidents:read',
  summary: 'One incident whole.',
  input: z.object({ number: z.number().int().min(1) }),
  output: incident,
} as const satisfies Operation;
