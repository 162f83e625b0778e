import { z } from 'zod';
import { OBSERVABLE_TYPES } from '../../ioc/index.ts';

/** What only occurrences in mail messages have. */
const inMail = {
  part: z
    .string()
    .exactOptional()
    .describe('header:NAME, text, html, attachment:NAME; attachment:NAME/text and so on in an attached message'),
  filename: z.string().exactOptional().describe('The name of the attachment whose hash it is'),
  flags: z
    .array(z.enum(['link_mismatch']))
    .readonly()
    .exactOptional()
    .describe('link_mismatch: the target of a link whose text names the domain of somebody else'),
};

/** One place in a text where an observable stands: a line of `extract --jsonl`. */
export const occurrence = z
  .object({
    type: z.enum(OBSERVABLE_TYPES),
    /** Refanged and normalised. */
    value: z.string(),
    raw: z
      .string()
      .describe(
        'The stretch at the offset, decoded; bytes that mean nothing are U+FFFD. Empty for the hash of an attachment',
      ),
    offset: z
      .number()
      .int()
      .min(0)
      .describe(
        'Bytes before it in the file as it lies on disk, whatever its encoding, a byte order mark included; of gzip in what is unpacked; of a mail message in the part as it was decoded, as UTF-8',
      ),
    line: z.number().int().min(1).describe('From 1; lines end with a line feed. Of a mail message in its part'),
    /** The file, or `-` for stdin. */
    source: z.string(),
    defanged: z.boolean(),
    confidence: z.enum(['high', 'medium', 'low']),
    algorithm: z.enum(['md5', 'sha1', 'sha256', 'sha512']).exactOptional(),
    ...inMail,
    context: z.string().exactOptional().describe('The text around it on its line, with --context'),
  })
  .readonly();

/** An indicator of a text with its first occurrence: a line of `extract --count --jsonl`. */
export const countedIndicator = occurrence
  .unwrap()
  .omit({ raw: true, offset: true, algorithm: true })
  .extend({
    count: z.number().int().min(1).describe('How often it occurs'),
  })
  .readonly();

/** `extract --json`. */
export const extraction = z
  .object({
    indicators: z.record(z.string(), z.array(z.string()).readonly()).describe('By type, unique, in first-seen order'),
    counts: z
      .record(z.string(), z.record(z.string(), z.number().int().min(1)))
      .exactOptional()
      .describe('With --count: how often each value of a type occurs'),
  })
  .readonly();
