import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { subgraph } from '../records/graph.ts';

export default {
  name: 'graph.export',
  scope: 'graph:read',
  summary: 'The whole graph, or all that can be reached from a value.',
  input: z.object({ value: z.string().optional(), type: z.string().optional() }),
  output: subgraph.readonly(),
} as const satisfies Operation;
