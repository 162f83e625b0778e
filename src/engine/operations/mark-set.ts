import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { mark, markVerdict } from '../records/mark.ts';

export default {
  name: 'mark.set',
  scope: 'analysis:write',
  summary: "Records the analyst's own verdict on an indicator; it replaces an earlier one.",
  input: z.object({
    value: z.string(),
    type: z.string().optional(),
    verdict: markVerdict,
    note: z.string().max(10_000),
  }),
  output: mark,
} as const satisfies Operation;
