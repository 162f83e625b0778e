import type { Answer, Seen } from './listen.ts';

/** The key of the documentation's examples. */
export const SOCBUDDY_KEY = 'sb_a3f9c2e1b4d8f7e2a1c3d5e9f2b4a7c8';
export const REVOKED_KEY = 'sb_00000000000000000000000000000000';

const ID = '550e8400-e29b-41d4-a716-446655440000';
const POLL_URL = `/api/v1/analysis/${ID}/pending/joe_sandbox`;

const ERRORS = {
  invalid_api_key: { status: 401, detail: 'Key not found in database' },
  revoked_api_key: { status: 401, detail: 'Key has been revoked' },
  invalid_request: { status: 400, detail: 'Missing ioc or type field' },
  invalid_ioc_type: { status: 400, detail: 'type is not ip / domain / url / hash / email' },
  no_plugins_available: {
    status: 400,
    detail: 'All requested plugins unknown, disabled, or none support this IOC type',
  },
  not_found: { status: 404, detail: 'Analysis ID or pending plugin not found' },
  unavailable: { status: 503, detail: 'Endpoint requires a database (DATABASE_URL not set)' },
} as const;

export type SocbuddyError = keyof typeof ERRORS;

export const SOCBUDDY_ERRORS = Object.keys(ERRORS) as readonly SocbuddyError[];

export function socbuddyError(error: SocbuddyError): Answer {
  const { status, detail } = ERRORS[error];
  return { status, json: { error, detail } };
}

const PLUGINS = [
  {
    name: 'virustotal',
    display_name: 'VirusTotal',
    supported_ioc_types: ['ip', 'domain', 'url', 'hash'],
    enabled: true,
    categories: ['reputation'],
  },
];

function analysis(body: string): Answer {
  const { ioc, type, plugins } = JSON.parse(body) as { ioc?: string; type?: string; plugins?: readonly string[] };
  if (!ioc || !type) return socbuddyError('invalid_request');
  if (!['ip', 'domain', 'url', 'hash', 'email'].includes(type)) return socbuddyError('invalid_ioc_type');
  if (plugins && !plugins.includes('virustotal')) return socbuddyError('no_plugins_available');
  const results = { virustotal: { plugin: 'virustotal', status: 'ok', summary: { malicious: 0, suspicious: 0 } } };
  const pending = { joe_sandbox: { job_id: 'abc123', poll_url: POLL_URL } };
  return { status: 200, json: { id: ID, ioc, type, queried_at: '2026-05-23T10:00:00Z', results, pending } };
}

const REPLIES: Readonly<Record<string, unknown>> = {
  'GET /api/v1/plugins': PLUGINS,
  'POST /api/actions/defang': { result: 'hxxp[://]evil[.]com/path' },
  'POST /api/actions/refang': { result: 'http://evil.com' },
  'POST /api/actions/extract': { indicators: { ip: ['1.2.3.4'], domain: ['evil.com'] } },
};

/**
 * A server that knows of the Analysis API what its documentation shows, word for word, and nothing else.
 * The slow plugin's result is ready when it is asked for the second time.
 */
export function socbuddyServer(): (request: Seen) => Answer {
  let polls = 0;
  return ({ method, path, headers, body }) => {
    if (headers.authorization === `Bearer ${REVOKED_KEY}`) return socbuddyError('revoked_api_key');
    if (headers.authorization !== `Bearer ${SOCBUDDY_KEY}`) return socbuddyError('invalid_api_key');
    const route = `${method} ${path}`;
    if (Object.hasOwn(REPLIES, route)) return { status: 200, json: REPLIES[route] };
    if (route === 'POST /api/v1/analysis') return analysis(body);
    if (route !== `GET ${POLL_URL}`) return socbuddyError('not_found');
    polls += 1;
    if (polls === 1) return { status: 202, json: { status: 'pending' } };
    const result = { plugin: 'joe_sandbox', status: 'ok', summary: { malicious: 1 } };
    return { status: 200, json: { status: 'ready', result } };
  };
}
