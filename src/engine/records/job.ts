import { z } from 'zod';
import { indicatorType, time } from './indicator.ts';
import { pluginResult } from './result.ts';

/** A slow plugin's job that has not answered yet. */
export const job = z
  .object({
    id: z.uuid(),
    ioc: z.string(),
    type: indicatorType,
    plugin: z.string(),
    job_id: z.string(),
    submitted_at: time,
  })
  .readonly();

/** Where a job stands. */
export const jobState = z.union([
  z.object({ status: z.literal('pending') }).readonly(),
  z.object({ status: z.literal('ready'), result: pluginResult }).readonly(),
]);
