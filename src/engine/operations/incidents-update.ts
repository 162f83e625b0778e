import { z } from 'zod';
import type { Operation } from '../operation.ts';
import {
  classification,
  classificationReason,
  incident,
  incidentSeverity,
  incidentStatus,
} from '../records/incident.ts';

export default {
  name: 'incidents.update',
  scope: 'investigations:write',
  summary: 'Changes an incident within the allowed transitions; a stale etag changes nothing.',
  input: z.object({
    number: z.number().int().min(1),
    title: z.string().min(1).max(1000).optional(),
    description: z.string().max(100_000).optional(),
    status: incidentStatus.optional(),
    severity: incidentSeverity.optional(),
    owner: z.record(z.string(), z.string().nullable()).readonly().nullable().optional(),
    classification: classification.optional(),
    classification_reason: classificationReason.optional(),
    classification_comment: z.string().max(10_000).optional(),
    labels: z.array(z.string()).readonly().optional(),
    /** A note to add. */
    note: z.string().min(1).max(100_000).optional(),
    tags: z.array(z.string()).readonly().optional(),
    assigned_to: z.string().nullable().optional(),
    /** The etag the change is based on. */
    etag: z.string().optional(),
  }),
  output: incident,
} as const satisfies Operation;
