import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { newKey } from '../records/key.ts';

export default {
  name: 'keys.rotate',
  scope: '*',
  summary: 'Gives an account a new key; the old one ends at once.',
  input: z.object({ key: z.string() }),
  output: newKey,
} as const satisfies Operation;
