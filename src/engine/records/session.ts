import { z } from 'zod';
import { time } from './indicator.ts';

/** An investigation: what was asked, what was said since, and the report in Markdown once there is one. */
export const session = z
  .object({
    session_id: z.string(),
    title: z.string(),
    status: z.enum(['active', 'completed', 'failed']),
    query: z.string(),
    persona: z.string(),
    created_at: time,
    updated_at: time,
    messages: z
      .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string(), created_at: time }).readonly())
      .readonly(),
    report: z.string().nullable(),
  })
  .readonly();
