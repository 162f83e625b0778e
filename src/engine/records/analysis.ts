import { z } from 'zod';
import { indicatorType, time } from './indicator.ts';
import { pluginResult } from './result.ts';
import { verdict, verdictWord } from './verdict.ts';

/** A running job of a slow plugin; `poll_url` is a path below the server's base. */
const pendingJob = z.object({ job_id: z.string(), poll_url: z.string() }).readonly();

/** One indicator run through the plugins: the Analysis API's fields plus `verdict`. */
export const analysis = z
  .object({
    id: z.uuid(),
    ioc: z.string(),
    type: indicatorType,
    queried_at: time,
    verdict,
    results: z.record(z.string(), pluginResult).readonly(),
    pending: z.record(z.string(), pendingJob).readonly(),
  })
  .readonly();

/** Something that an analysis says otherwise than the one before it. */
export const change = z
  .object({
    /** `verdict`, or the name of the source whose opinion it is. */
    of: z.string(),
    from: z.string().nullable(),
    to: z.string(),
  })
  .readonly();

/** An analysis as a list shows it. */
export const analysisRow = z
  .object({
    id: z.uuid(),
    ioc: z.string(),
    type: indicatorType,
    queried_at: time,
    verdict: verdictWord,
    score: z.number(),
    opinions: z.number().int().min(0),
    pending: z.number().int().min(0),
  })
  .readonly();
