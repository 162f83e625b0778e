import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { keyCheck } from '../records/key-check.ts';

export default {
  name: 'plugins.check',
  scope: 'analysis:write',
  summary: 'Tries the key of every source that has one and is not switched off, by the cheapest call there is.',
  input: z.object({}),
  output: z.array(keyCheck).readonly(),
} as const satisfies Operation;
