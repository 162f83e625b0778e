import { z } from 'zod';
import { indicatorType } from './indicator.ts';
import { pap, tlp } from './labels.ts';
import { egress, skip } from './result.ts';

/**
 * What one source would be told of one indicator. `local`: nothing, it answers here; `list`: nothing of the indicator,
 * it may fetch its list; `stored`: nothing, its answer is kept; `running`: nothing, a job runs already; `ask`: the value
 * in `sends`; `held`: nothing, for the reason in `skip`.
 */
const planned = z
  .object({
    plugin: z.string(),
    does: z.enum(['ask', 'list', 'stored', 'running', 'local', 'held']),
    egress,
    /** Where it is asked. */
    to: z.string().exactOptional(),
    /** The value as it would be sent. */
    sends: z.string().exactOptional(),
    /** Of the stored answer, in seconds. */
    age_s: z.number().int().min(0).exactOptional(),
    skip: skip.exactOptional(),
    /** So many calls within so many seconds: what the source lets an account ask. */
    limits: z
      .array(z.object({ calls: z.number(), seconds: z.number() }).readonly())
      .readonly()
      .exactOptional(),
    /** Indicators that one request may hold, where the source takes more than one. */
    together: z.number().int().exactOptional(),
  })
  .readonly();

/** What an analysis would do, and what it would tell whom. */
export const plan = z
  .object({
    ioc: z.string(),
    type: indicatorType,
    tlp,
    pap,
    sources: z.array(planned).readonly(),
    /** Names asked for that no enabled plugin has; absent when there were none. */
    ignored_plugins: z.array(z.string()).readonly().exactOptional(),
  })
  .readonly();
