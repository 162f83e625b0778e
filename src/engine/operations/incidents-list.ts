import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { incident, incidentSeverity, incidentStatus } from '../records/incident.ts';

export default {
  name: 'incidents.list',
  scope: 'incidents:read',
  summary: 'Incidents by what they are and when they began, newest first.',
  input: z.object({
    severity: incidentSeverity.optional(),
    status: incidentStatus.optional(),
    /** ISO 8601 duration before now in which it was created; seven days when left out, null for all time. */
    timespan: z.string().nullable().optional(),
    limit: z.number().int().min(1).max(100).optional(),
    offset: z.number().int().min(0).optional(),
  }),
  output: z
    .object({
      incidents: z.array(incident).readonly(),
      total: z.number().int().min(0),
      limit: z.number().int(),
      offset: z.number().int(),
    })
    .readonly(),
} as const satisfies Operation;
