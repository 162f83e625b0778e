import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { analysis, change } from '../records/analysis.ts';
import { labels } from '../records/labels.ts';

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
    /** Hand over also a URL whose query looks as if it held a token, a session, a password or an e-mail address. */
    submit_secrets: z.boolean().optional(),
    /** Who may be told of it (Traffic Light Protocol), and what may be done with it (PAP); as the settings say when left out. */
    ...labels,
    /** Ask nobody: stored answers count whatever their age, lists as they were fetched. */
    offline: z.boolean().optional(),
    /** Say what differs from the last analysis of the same indicator. */
    compare: z.boolean().optional(),
    /** The caller's own mark for this request, kept in the activity. */
    request_id: z.string().max(200).optional(),
  }),
  /**
   * `ignored_plugins`: names asked for that no enabled plugin has; absent when there were none. `notices`: lines for the
   * caller on what was handed over, and who can see it there; absent when nothing was. `changes`: what `compare` asks for;
   * empty when nothing differs; `from` is null for what was not known.
   */
  output: analysis
    .unwrap()
    .extend({
      ignored_plugins: z.array(z.string()).readonly().exactOptional(),
      notices: z.array(z.string()).readonly().exactOptional(),
      changes: z.array(change).readonly().exactOptional(),
    })
    .readonly(),
} as const satisfies Operation;
