import { z } from 'zod';
import { indicatorType, time } from './indicator.ts';
import { quota } from './result.ts';

/** A plugin as the Analysis API lists it. The further fields come with `all` only. */
export const source = z
  .object({
    name: z.string(),
    display_name: z.string(),
    supported_ioc_types: z.array(indicatorType).readonly(),
    enabled: z.boolean(),
    categories: z.array(z.string()).readonly(),
    version: z.string().exactOptional(),
    basis: z.string().exactOptional(),
    egress: z.string().exactOptional(),
    /** `optional`: none is there, and the source answers without one too. */
    key: z.enum(['set', 'missing', 'optional', 'not needed']).exactOptional(),
    /** Why it is not asked: what is to be changed first. */
    off: z.enum(['disabled', 'no_key', 'not_enabled', 'needs_submit']).exactOptional(),
    /** Who is asked: a host, or the name servers. Absent for what stays on this machine. */
    asks: z.string().exactOptional(),
    data_date: z.iso.date().exactOptional(),
    data_age_days: z.number().int().min(0).exactOptional(),
    /** What was left when the source last said so; also without `all`. */
    quota: quota.unwrap().extend({ seen_at: time }).readonly().exactOptional(),
  })
  .readonly();
