import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { keyRow } from '../records/key.ts';

export default {
  name: 'keys.list',
  scope: '*',
  summary: 'The service accounts, revoked ones too.',
  input: z.object({}),
  output: z.array(keyRow).readonly(),
} as const satisfies Operation;
