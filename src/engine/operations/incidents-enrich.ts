import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { incident } from '../records/incident.ts';

export default {
  name: 'incidents.enrich',
  scope: 'investigations:write',
  summary: 'Analyzes every indicator of an incident and keeps what came of it.',
  input: z.object({ number: z.number().int().min(1), plugins: z.array(z.string()).readonly().optional() }),
  output: incident,
} as const satisfies Operation;
