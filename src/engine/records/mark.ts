import { z } from 'zod';
import { indicatorType, time } from './indicator.ts';

export const markVerdict = z.enum(['malicious', 'benign']);

/** The analyst's own verdict on a value, which outranks every plugin. */
export const mark = z
  .object({
    value: z.string(),
    type: indicatorType,
    verdict: markVerdict,
    note: z.string(),
    created_at: time,
    created_by: z.string(),
  })
  .readonly();
