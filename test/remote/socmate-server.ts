import type { Answer, Seen } from './listen.ts';

/** A key in the form of the documentation's. */
export const SOCMATE_KEY = 'sk_live_abc123';

/** Every status of the documentation's table that is an error, with a body in its documented shape. */
export const SOCMATE_ERRORS: Readonly<Record<number, unknown>> = {
  400: { detail: 'Bad request — invalid parameters' },
  401: { detail: 'Unauthorized — missing or invalid token' },
  403: { detail: 'Forbidden — insufficient permissions or role' },
  404: { detail: 'Resource not found' },
  409: { detail: 'Conflict — duplicate resource or invalid state transition' },
  422: { detail: [{ loc: ['body', 'query'], msg: 'field required', type: 'value_error.missing' }] },
  429: { detail: 'Too many requests — rate limit or concurrent session limit exceeded' },
  500: { detail: 'Internal server error' },
  502: { detail: 'Bad gateway — upstream service error' },
  503: { detail: 'Service unavailable — dependency down (e.g., Sentinel)' },
};

export function socmateError(status: number): Answer {
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '120' } : {};
  return { status, json: SOCMATE_ERRORS[status], headers };
}

const SESSION = {
  session_id: 'sess_1',
  title: 'phishing',
  status: 'completed',
  query: 'phishing wave',
  created_at: '2026-05-23T10:00:00Z',
  updated_at: '2026-05-23T10:05:00Z',
  messages: [{ role: 'user', content: 'phishing wave', created_at: '2026-05-23T10:00:00Z' }],
  report: '# Report',
};

/** An incident with what the documentation promises; severity and status as Sentinel writes them. */
const INCIDENT = {
  number: 3177,
  id: '11111111-2222-4333-8444-555555555555',
  etag: '"1"',
  title: 'Sign-in from an unusual place',
  description: 'alice from 203.0.113.50',
  severity: 'High',
  status: 'New',
  created_at: '2026-05-23T10:00:00Z',
  updated_at: '2026-05-23T10:00:00Z',
  entities: [{ type: 'ip', value: '203.0.113.50' }],
};

const IP = { id: 'ip:203.0.113.50', type: 'ip', value: '203.0.113.50' };
const DOMAIN = { id: 'domain:evil.com', type: 'domain', value: 'evil.com' };
const RESOLVED = { source: 'domain:evil.com', target: 'ip:203.0.113.50', relationship: 'RESOLVED_TO' };

/** What a list answers besides its rows. */
function page(query: URLSearchParams, total: number) {
  return { total, limit: Number(query.get('limit') ?? 20), offset: Number(query.get('offset') ?? 0) };
}

/**
 * A server that knows of the SoCMate API what its documentation shows. An investigation is active when it is looked at
 * for the first time, and done the second.
 */
export function socmateServer(signedIn: (headers: Seen['headers']) => boolean = isKey): (request: Seen) => Answer {
  let looks = 0;
  return ({ method, path, headers, body }) => {
    if (!signedIn(headers)) return socmateError(401);
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    const ok = (json: unknown, status = 200): Answer => ({ status, json });
    switch (`${method} ${decodeURIComponent(pathname)}`) {
      case 'GET /api/v1/incidents':
        return ok({ incidents: [INCIDENT], ...page(searchParams, 1) });
      case 'GET /api/v1/incidents/3177':
        return ok(INCIDENT);
      case 'PATCH /api/v1/incidents/3177':
        return ok({ ...INCIDENT, ...(JSON.parse(body) as object) });
      case 'POST /api/v1/incidents/3177/enrich':
        return ok({ number: 3177, enrichment: {} });
      case 'GET /api/v1/sessions/':
        return ok({ sessions: [SESSION], ...page(searchParams, 142) });
      case 'POST /api/v1/investigations/start':
        return ok({ session_id: 'sess_1', status: 'active' }, 201);
      case 'GET /api/v1/sessions/sess_1':
        looks += 1;
        return ok(looks === 1 ? { ...SESSION, status: 'active', report: null } : SESSION);
      case 'POST /api/v1/sessions/sess_1/message':
        return ok({ role: 'assistant', content: 'noted' });
      case 'DELETE /api/v1/sessions/sess_1':
        return { status: 204 };
      case 'GET /api/v1/search':
        return ok({ results: [{ id: 'sess_1', title: 'phishing' }], ...page(searchParams, 1) });
      case 'GET /api/v1/graph/entity/evil.com':
        return ok({ entity: DOMAIN, nodes: [IP], edges: [RESOLVED], truncated: false });
      case 'GET /api/v1/graph/investigation/sess_1':
        return ok({ session_id: 'sess_1', nodes: [IP, DOMAIN], edges: [RESOLVED] });
      case 'GET /api/v1/graph/search':
        return ok({ entities: [DOMAIN], ...page(searchParams, 1) });
      default:
        return socmateError(404);
    }
  };
}

function isKey(headers: Seen['headers']): boolean {
  return headers['x-api-key'] === SOCMATE_KEY;
}
