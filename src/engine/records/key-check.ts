import { z } from 'zod';
import { errorCode, quota } from './result.ts';

/** What came of trying the key of one source. */
export const keyCheck = z
  .object({
    name: z.string(),
    display_name: z.string(),
    /** `unreachable`: it could not be found out; `untried`: the source has no cheap call to try it by. */
    outcome: z.enum(['ok', 'refused', 'unreachable', 'untried']),
    code: errorCode.exactOptional(),
    message: z.string().exactOptional(),
    quota: quota.exactOptional(),
  })
  .readonly();
