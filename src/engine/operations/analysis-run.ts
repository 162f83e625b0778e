import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { analysis } from '../records/analysis.ts';

export default {
  name: 'analysis.run',
  scope: 'analysis:write',
  summary: 'Runs one indicator through the plugins, stores what they said and gives one verdict.',
  input: z.object({
    ioc: z.string(),
    /** Detected when left out. */
    type: z.string().optional(),
    /** All enabled ones when left out. */
    plugins: z.array(z.string()).readonly().optional(),
    /** Ask every plugin anew. */
    refresh: z.boolean().optional(),
    /** Seconds: stored answers older than this are not used. */
    max_age: z.number().min(0).optional(),
    /** Seconds: how long the turn at a source with limits may be waited for; 30 when left out. */
    max_wait: z.number().min(0).optional(),
    /** Hand the indicator over to slow plugins that were not given that consent in the settings. */
    submit: z.boolean().optional(),
    /** The caller's own mark for this request, kept in the activity. */
    request_id: z.string().max(200).optional(),
  }),
  /**
   * `ignored_plugins`: names asked for that no enabled plugin has; absent when there were none. `notices`: lines for the
   * caller on what was handed over, and who can see it there; absent when nothing was.
   */
  output: analysis
    .unwrap()
    .extend({
      ignored_plugins: z.array(z.string()).readonly().exactOptional(),
      notices: z.array(z.string()).readonly().exactOptional(),
    })
    .readonly(),
} as const satisfies Operation;
