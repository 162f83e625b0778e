import { z } from 'zod';
import { OBSERVABLE_TYPES } from '../../ioc/index.ts';

/** One place in a text where an observable stands: a line of `extract --jsonl`. */
export const occurrence = z
  .object({
    type: z.enum(OBSERVABLE_TYPES),
    /** Refanged and normalised. */
    value: z.string(),
    /** As it stands in the text. */
    raw: z.string(),
    /** Bytes before it in the input. */
    offset: z.number().int().min(0),
    /** From 1. */
    line: z.number().int().min(1),
    /** The file, or `-` for stdin. */
    source: z.string(),
    defanged: z.boolean(),
    confidence: z.enum(['high', 'medium', 'low']),
    algorithm: z.enum(['md5', 'sha1', 'sha256', 'sha512']).exactOptional(),
  })
  .readonly();
