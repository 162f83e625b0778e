import { z } from 'zod';
import { time } from './indicator.ts';

/** One call to a server: who asked what and how it ended. Never a key. */
export const auditRow = z
  .object({
    /** Counts up: the order of the calls. */
    seq: z.number().int().min(1),
    ts: time,
    /** The service account; null when no key was good. */
    account: z.string().nullable(),
    key_prefix: z.string().nullable(),
    method: z.string(),
    path: z.string(),
    status: z.number().int(),
    duration_ms: z.number().min(0),
    ioc: z.string().exactOptional(),
    type: z.string().exactOptional(),
  })
  .readonly();
