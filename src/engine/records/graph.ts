import { z } from 'zod';
import { time } from './indicator.ts';

/** A thing that was seen: `id` is `type:value`, the type a STIX 2.1 name, `x-socctl-host` or `x-socctl-incident`. */
export const graphNode = z
  .object({
    id: z.string(),
    type: z.string(),
    value: z.string(),
    first_seen: time,
    last_seen: time,
    /** In how many analyses, incidents and investigations it was seen. */
    investigation_count: z.number().int().min(0),
    /** Steps from the node that was asked for; with neighbours only. */
    depth: z.number().int().min(0).exactOptional(),
    /** Relationships it has in all; with neighbours only. */
    degree: z.number().int().min(0).exactOptional(),
    /** So well connected that its neighbours say nothing: shown, not followed. */
    hub: z.literal(true).exactOptional(),
    not_expanded: z.literal(true).exactOptional(),
  })
  .readonly();

/** That two things belong together; `relationship` is a STIX name such as `resolves-to`. */
export const graphEdge = z
  .object({
    source: z.string(),
    target: z.string(),
    relationship: z.string(),
    first_seen: time,
    last_seen: time,
    count: z.number().int().min(1),
    session_ids: z.array(z.string()).readonly(),
  })
  .readonly();

export const subgraph = z.object({ nodes: z.array(graphNode).readonly(), edges: z.array(graphEdge).readonly() });
