import type { KeyTrial } from '../key-check.ts';
import { KEY } from '../step.ts';

export default {
  plugin: 'greynoise',
  good: { body: { ip: '8.8.8.8', noise: false, riot: true, classification: 'benign', message: 'Success' } },
  refusal: { status: 401, body: { message: `unauthorized: ${KEY}` } },
  asks: ({ method, url, headers }) => method === 'GET' && url === '/api/community/8.8.8.8' && headers['key'] === KEY,
} satisfies KeyTrial;
