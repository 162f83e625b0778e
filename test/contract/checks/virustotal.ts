import type { KeyTrial } from '../key-check.ts';
import { KEY } from '../step.ts';

export default {
  plugin: 'virustotal',
  good: { body: { data: { engines: {}, privileges: [], relationships: {} } } },
  alsoGood: [{ status: 403, body: { error: { code: 'ForbiddenError', message: 'not allowed' } } }],
  refusal: { status: 401, body: { error: { code: 'WrongCredentialsError', message: `Wrong API key ${KEY}` } } },
  asks: ({ method, url, headers }) => method === 'GET' && url === '/api/metadata' && headers['x-apikey'] === KEY,
} satisfies KeyTrial;
