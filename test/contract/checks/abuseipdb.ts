import type { KeyTrial } from '../key-check.ts';
import { KEY } from '../step.ts';

export default {
  plugin: 'abuseipdb',
  good: {
    body: { data: { ipAddress: '127.0.0.1', abuseConfidenceScore: 0 } },
    headers: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999' },
  },
  quota: { limit: 1000, remaining: 999 },
  refusal: { status: 401, body: { errors: [{ detail: `Authentication failed for ${KEY}`, status: 401 }] } },
  asks: ({ method, url, headers }) =>
    method === 'GET' && url === '/api/check?ipAddress=127.0.0.1' && headers['key'] === KEY,
} satisfies KeyTrial;
