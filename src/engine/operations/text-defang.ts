import { z } from 'zod';
import { DEFANG_STYLES } from '../../ioc/text.ts';
import type { Operation } from '../operation.ts';

export default {
  name: 'text.defang',
  scope: 'actions:use',
  summary: 'Makes every indicator in a text unclickable.',
  input: z.object({
    text: z.string(),
    mode: z.enum(['default', 'everything']).optional(),
    style: z.enum(DEFANG_STYLES).optional(),
  }),
  output: z.object({ result: z.string() }).readonly(),
} as const satisfies Operation;
