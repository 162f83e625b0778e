import { z } from 'zod';
import { indicatorType, time } from './indicator.ts';
import { verdictWord } from './verdict.ts';

export const incidentSeverity = z.enum(['informational', 'low', 'medium', 'high', 'critical']);
export const incidentStatus = z.enum(['new', 'active', 'closed']);
export const classification = z.enum(['TruePositive', 'BenignPositive', 'FalsePositive', 'Undetermined']);
export const classificationReason = z.enum([
  'SuspiciousActivity',
  'SuspiciousButExpected',
  'IncorrectAlertLogic',
  'InaccurateData',
]);

/** Who or what an incident concerns, in the eight words of the SoCMate API. */
export const incidentEntity = z
  .object({
    type: z.enum(['ip', 'user', 'host', 'domain', 'hash', 'email', 'url', 'process']),
    value: z.string(),
  })
  .readonly();

const note = z.object({ text: z.string(), author: z.string(), created_at: time }).readonly();

/** What the plugins said of an incident's indicators. */
const enrichment = z
  .object({
    enriched_at: time,
    indicators: z
      .array(
        z
          .object({
            ioc: z.string(),
            type: indicatorType,
            verdict: verdictWord,
            score: z.number(),
            analysis_id: z.uuid(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** The owner as the source of the incident names them. */
const owner = z.record(z.string(), z.string().nullable()).readonly();

export const incident = z
  .object({
    number: z.number().int().min(1),
    id: z.string(),
    /** Changes with every write. */
    etag: z.string(),
    /** `local`, or the system it was imported from. */
    source: z.string(),
    source_id: z.string().nullable(),
    title: z.string(),
    description: z.string(),
    severity: incidentSeverity,
    status: incidentStatus,
    classification: classification.nullable(),
    classification_reason: classificationReason.nullable(),
    classification_comment: z.string().nullable(),
    owner: owner.nullable(),
    labels: z.array(z.string()).readonly(),
    tactics: z.array(z.string()).readonly(),
    techniques: z.array(z.string()).readonly(),
    entities: z.array(incidentEntity).readonly(),
    created_at: time,
    updated_at: time,
    acknowledged_at: time.nullable(),
    closed_at: time.nullable(),
    first_activity_at: time.nullable(),
    last_activity_at: time.nullable(),
    /** Notes, tags and assignment are local: an import never touches them. */
    notes: z.array(note).readonly(),
    tags: z.array(z.string()).readonly(),
    assigned_to: z.string().nullable(),
    enrichment: enrichment.nullable(),
    /** What Sentinel sent, untouched. */
    sentinel: z.unknown(),
  })
  .readonly();
