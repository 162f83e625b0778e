import type { KeyTrial } from '../key-check.ts';
import { KEY } from '../step.ts';

export default {
  plugin: 'greynoise',
  good: { body: { message: 'pong', expiration: '2999-12-31', offering: 'invented', address: '192.0.2.1' } },
  refusal: { status: 401, body: { message: `unauthorized: ${KEY}` } },
  asks: ({ method, url, headers }) => method === 'GET' && url === '/api/ping' && headers['key'] === KEY,
} satisfies KeyTrial;
