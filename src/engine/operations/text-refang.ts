import { z } from 'zod';
import type { Operation } from '../operation.ts';

export default {
  name: 'text.refang',
  scope: 'actions:use',
  summary: 'Undoes defanging, exactly.',
  input: z.object({ text: z.string() }),
  output: z.object({ result: z.string() }).readonly(),
} as const satisfies Operation;
