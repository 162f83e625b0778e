import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { mark } from '../records/mark.ts';

export default {
  name: 'mark.list',
  scope: 'analysis:read',
  summary: 'Every mark, newest first.',
  input: z.object({}),
  output: z.array(mark).readonly(),
} as const satisfies Operation;
