import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { graphEdge, graphNode } from '../records/graph.ts';

export default {
  name: 'graph.neighbors',
  scope: 'graph:read',
  summary: 'What is connected with a value, by steps.',
  input: z.object({
    value: z.string(),
    /** Where the value can be of several types: a STIX or a SoCMate name. */
    type: z.string().optional(),
    /** Steps to go; 1 when left out. */
    depth: z.number().int().min(1).max(4).optional(),
    direction: z.enum(['in', 'out', 'both']).optional(),
    relationship: z.string().optional(),
    /** Most nodes to give; 100 when left out. */
    limit: z.number().int().min(1).max(10_000).optional(),
  }),
  output: z
    .object({
      entity: graphNode,
      nodes: z.array(graphNode).readonly(),
      edges: z.array(graphEdge).readonly(),
      truncated: z.boolean(),
      /** How many nodes were left out, by type. */
      omitted: z.object({ by_type: z.record(z.string(), z.number().int().min(1)).readonly() }).readonly(),
    })
    .readonly(),
} as const satisfies Operation;
