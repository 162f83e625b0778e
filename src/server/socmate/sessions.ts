import { z } from 'zod';
import investigationMessage from '../../engine/operations/investigation-message.ts';
import { ok, type Route } from '../route.ts';
import { PAGING, valid } from './valid.ts';

const LIST = z.object(PAGING);
const MESSAGE = z.strictObject({ content: investigationMessage.input.shape.content });

/** Investigations that were started, by their session. */
export const sessions: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/sessions',
    scope: 'investigations:read',
    handle: async ({ query, call }) => ok(await call('investigation.list', valid(LIST, query, 'query'))),
  },
  {
    method: 'GET',
    path: '/api/v1/sessions/:id',
    scope: 'investigations:read',
    handle: async ({ params: { id = '' }, call }) => ok(await call('investigation.show', { session_id: id })),
  },
  {
    method: 'DELETE',
    path: '/api/v1/sessions/:id',
    scope: 'investigations:write',
    async handle({ params: { id = '' }, call }) {
      await call('investigation.delete', { session_id: id });
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/api/v1/sessions/:id/message',
    scope: 'investigations:write',
    async handle({ params: { id = '' }, body, call }) {
      const { content } = valid(MESSAGE, body ?? {}, 'body');
      return ok(await call('investigation.message', { session_id: id, content }));
    },
  },
];
