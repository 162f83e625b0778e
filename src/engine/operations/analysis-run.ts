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
    /** The caller's own mark for this request, kept in the activity. */
    request_id: z.string().max(200).optional(),
  }),
  /** `ignored_plugins`: names asked for that no plugin has; absent when there were none. */
  output: analysis
    .unwrap()
    .extend({ ignored_plugins: z.array(z.string()).readonly().exactOptional() })
    .readonly(),
} as const satisfies Operation;
