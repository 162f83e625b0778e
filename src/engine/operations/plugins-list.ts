import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { source } from '../records/source.ts';

export default {
  name: 'plugins.list',
  scope: 'analysis:read',
  summary: 'The enabled plugins; with "all" the others too, with version, data age and what asking reveals.',
  input: z.object({ all: z.boolean().optional() }),
  output: z.array(source).readonly(),
} as const satisfies Operation;
