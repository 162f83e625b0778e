import { z } from 'zod';
import type { PluginResult } from '../../analysis/index.ts';
import { time } from './indicator.ts';

const pluginStatus = z.enum(['ok', 'not_found', 'skipped', 'pending', 'error']);
const opinion = z.enum(['malicious', 'suspicious', 'benign', 'none']);
const basis = z.enum(['list', 'engines', 'crowd', 'sandbox', 'sensor', 'registry', 'heuristic']);

export const errorCode = z.enum([
  'unauthorized',
  'forbidden',
  'rate_limited',
  'quota_exhausted',
  'timeout',
  'network',
  'tls',
  'bad_response',
  'provider_error',
  'invalid_ioc',
  'internal',
]);

const skipReason = z.enum([
  'no_key',
  'unsupported_type',
  'tlp',
  'pap',
  'internal_ioc',
  'needs_submit',
  'offline',
  'disabled',
  'budget',
]);

/** What asking a plugin reveals, and to whom. */
export const egress = z.enum(['none', 'own', 'dns', 'lookup', 'submit-private', 'submit-public']);

/** Why a plugin was not asked, and what would make it be. */
export const skip = z.object({ reason: skipReason, hint: z.string() }).readonly();

/** Why a plugin gave no answer. */
export const resultError = z
  .object({
    code: errorCode,
    message: z.string(),
    http: z.number().int().exactOptional(),
    retry_after_s: z.number().int().min(1).exactOptional(),
  })
  .readonly();

/** How much an account may still ask. */
export const quota = z
  .object({ limit: z.number().exactOptional(), remaining: z.number().exactOptional(), reset_at: time.exactOptional() })
  .readonly();

/** What one plugin said of one indicator. */
export const pluginResult = z
  .object({
    plugin: z.string(),
    pluginVersion: z.string(),
    status: pluginStatus,
    verdict: opinion,
    score: z.number().min(0).max(100).nullable(),
    confidence: z.number().min(0).max(10),
    not_applicable: z.literal(true).exactOptional(),
    group: z.string(),
    basis,
    summary: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).readonly(),
    reasons: z.array(z.string()).readonly(),
    tags: z.array(z.string()).readonly(),
    families: z.array(z.string()).readonly().exactOptional(),
    cves: z.array(z.string()).readonly().exactOptional(),
    first_seen: z.string().exactOptional(),
    last_seen: z.string().exactOptional(),
    permalink: z.string().exactOptional(),
    related: z
      .array(z.object({ type: z.string(), value: z.string(), relation: z.string() }).readonly())
      .readonly()
      .exactOptional(),
    cached: z.boolean(),
    fetched_at: time,
    age_s: z.number().int().min(0),
    latency_ms: z.number().min(0),
    egress,
    error: resultError.exactOptional(),
    skip: skip.exactOptional(),
    pending: z.object({ job_id: z.string(), poll_after_s: z.number(), expires_at: time }).readonly().exactOptional(),
    quota: quota.exactOptional(),
  })
  .readonly() satisfies z.ZodType<PluginResult, PluginResult>;
