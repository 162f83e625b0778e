import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { incident, incidentEntity, incidentSeverity } from '../records/incident.ts';

export default {
  name: 'incidents.create',
  scope: 'investigations:write',
  summary: 'Opens an incident of our own.',
  input: z.object({
    title: z.string().min(1).max(1000),
    description: z.string().max(100_000).optional(),
    /** Medium when left out. */
    severity: incidentSeverity.optional(),
    labels: z.array(z.string()).readonly().optional(),
    entities: z.array(incidentEntity).readonly().optional(),
    assigned_to: z.string().nullable().optional(),
  }),
  output: incident,
} as const satisfies Operation;
