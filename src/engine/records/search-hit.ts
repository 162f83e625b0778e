import { z } from 'zod';

export const searchKind = z.enum(['analysis', 'incident', 'investigation', 'entity', 'triage', 'mark']);

/** Something the store knows that a search matched. `id` is what the kind's own commands take. */
export const searchHit = z
  .object({
    type: searchKind,
    id: z.string(),
    title: z.string(),
    snippet: z.string(),
    /** 0..1, higher is nearer. */
    score: z.number().min(0).max(1),
  })
  .readonly();
