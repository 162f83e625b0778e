import { z } from 'zod';
import investigationStart from '../../engine/operations/investigation-start.ts';
import type { Workshop } from '../family.ts';
import type { Route } from '../route.ts';
import { present, valid } from './valid.ts';

const { query, persona } = investigationStart.input.shape;

/** `provider` names where the vendor looks; ours looks in its own store and sources, so it is read and not used. */
const START = z.strictObject({ query, persona, provider: z.string().max(100).optional() });

/** `POST /api/v1/investigations/start`: answers at once, the work goes on behind. */
export function investigations({ investigator }: Workshop): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/api/v1/investigations/start',
      scope: 'investigations:write',
      async handle({ caller, body, call }) {
        const { provider: _, ...start } = valid(START, body ?? {}, 'body');
        const open = async () => (await call('investigation.start', present(start))).session_id;
        return { status: 201, body: { session_id: await investigator.begin(caller, open), status: 'active' } };
      },
    },
  ];
}
