import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { subgraph } from '../records/graph.ts';

export default {
  name: 'graph.investigation',
  scope: 'graph:read',
  summary: 'What was seen in one analysis, incident or investigation.',
  input: z.object({ session_id: z.string() }),
  output: subgraph.extend({ session_id: z.string() }).readonly(),
} as const satisfies Operation;
