import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { keyRow } from '../records/key.ts';

export default {
  name: 'keys.revoke',
  scope: '*',
  summary: 'Ends a key at once.',
  input: z.object({ key: z.string() }),
  output: keyRow,
} as const satisfies Operation;
