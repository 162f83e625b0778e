import { z } from 'zod';
import { indicatorType, time } from './indicator.ts';
import { verdictWord } from './verdict.ts';

const sessionStatus = z.enum(['active', 'completed', 'failed']);

/** An indicator that was found in what was said; the last three are null where it could not be analyzed. */
const sessionIndicator = z
  .object({
    ioc: z.string(),
    type: indicatorType,
    verdict: verdictWord.nullable(),
    score: z.number().nullable(),
    analysis_id: z.uuid().nullable(),
  })
  .readonly();

/** An investigation: what was asked, what was said since, and the report in Markdown once there is one. */
export const session = z
  .object({
    session_id: z.string(),
    title: z.string(),
    status: sessionStatus,
    query: z.string(),
    persona: z.string(),
    created_at: time,
    updated_at: time,
    messages: z
      .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string(), created_at: time }).readonly())
      .readonly(),
    report: z.string().nullable(),
    /** In the order they were found; empty before the work is done. */
    indicators: z.array(sessionIndicator).readonly(),
  })
  .readonly();

/** An investigation as a list shows it: without its texts, which may be a megabyte each. */
export const sessionRow = z
  .object({
    session_id: z.string(),
    title: z.string(),
    status: sessionStatus,
    persona: z.string(),
    created_at: time,
    updated_at: time,
    /** The worst of its indicators; null when none has a verdict. */
    verdict: verdictWord.nullable(),
    /** How many indicators were found. */
    indicators: z.number().int().min(0),
  })
  .readonly();
