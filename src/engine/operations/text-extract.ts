import { z } from 'zod';
import { OBSERVABLE_TYPES } from '../../ioc/index.ts';
import type { Operation } from '../operation.ts';

export default {
  name: 'text.extract',
  scope: 'actions:use',
  summary: 'Every indicator of a text by type, unique, in first-seen order; types with nothing found are left out.',
  input: z.object({
    text: z.string(),
    types: z.array(z.enum(OBSERVABLE_TYPES)).readonly().optional(),
    include_private: z.boolean().optional(),
    hosts: z.boolean().optional(),
  }),
  output: z.object({ indicators: z.record(z.string(), z.array(z.string()).readonly()).readonly() }).readonly(),
} as const satisfies Operation;
