import { z } from 'zod';

export const verdictWord = z.enum(['malicious', 'suspicious', 'benign', 'unknown', 'not_applicable']);

const count = z.number().int().min(0);

/** All plugins' opinions as one, with the line that says how many of them there were. */
export const verdict = z
  .object({
    verdict: verdictWord,
    score: z.number().min(0).max(100),
    confidence: z.enum(['high', 'medium', 'low']),
    reasons: z.array(z.object({ plugin: z.string(), text: z.string(), weight: z.number() }).readonly()).readonly(),
    conflict: z.boolean(),
    coverage: z
      .object({
        opinions: count,
        asked: count,
        not_found: count,
        skipped: count,
        no_key: count,
        errors: count,
        pending: count,
      })
      .readonly(),
    stale_s: count,
    headline: z.string(),
  })
  .readonly();
