import { z } from 'zod';
import { indicatorType, time } from './indicator.ts';
import { pluginResult, resultError } from './result.ts';

/** A slow plugin's job that has not answered yet. */
export const job = z
  .object({
    id: z.uuid(),
    ioc: z.string(),
    type: indicatorType,
    plugin: z.string(),
    job_id: z.string(),
    submitted_at: time,
    /** Seconds until it is worth a look; absent when its source is no longer waited for. */
    poll_after_s: z.number().int().min(0).exactOptional(),
  })
  .readonly();

/** Where a job stands; `problem` says why its source could not be asked this time, which ends nothing. */
export const jobState = z.union([
  z.object({ status: z.literal('pending'), problem: resultError.exactOptional() }).readonly(),
  z.object({ status: z.literal('ready'), result: pluginResult }).readonly(),
]);
