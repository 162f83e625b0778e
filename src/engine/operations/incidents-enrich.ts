import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { incident } from '../records/incident.ts';
import { labels } from '../records/labels.ts';

export default {
  name: 'incidents.enrich',
  scope: 'investigations:write',
  summary: 'Analyzes every indicator of an incident and keeps what came of it.',
  input: z.object({ number: z.number().int().min(1), plugins: z.array(z.string()).readonly().optional(), ...labels }),
  output: incident,
} as const satisfies Operation;
