import type { KeyTrial } from '../key-check.ts';
import { KEY } from '../step.ts';

export default {
  plugin: 'joe_sandbox',
  good: {
    body: { data: { type: 'invented', quota: { daily: { current: 3, limit: 20, remaining: 17 }, monthly: {} } } },
  },
  quota: { limit: 20, remaining: 17 },
  alsoGood: [{ status: 200, body: { data: { type: 'without a quota' } } }],
  refusal: { status: 403, body: { errors: [{ code: 4, message: `Invalid API key ${KEY}` }] } },
  asks: ({ method, url, body }) =>
    method === 'POST' && url === '/api/v2/account/info' && new URLSearchParams(body).get('apikey') === KEY,
} satisfies KeyTrial;
