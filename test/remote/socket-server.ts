import type { Answer, Seen } from './listen.ts';

export const SOCKET_TOKEN = 'sktsec_token';

/** The errors of the OpenAPI document, with its descriptions. */
export const SOCKET_ERRORS: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Insufficient max_quota for API method',
  404: 'Resource not found',
  429: 'Insufficient quota for API route',
};

export function socketError(status: number, message = SOCKET_ERRORS[status], details: unknown = null): Answer {
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '120' } : {};
  return { status, json: { error: { message, details } }, headers };
}

/** The body's names and the answer's, as the document has them. */
const NAMES: readonly (readonly [string, string])[] = [
  ['packageType', 'package_type'],
  ['packageNamespace', 'package_namespace'],
  ['packageName', 'package_name'],
  ['packageVersion', 'package_version'],
  ['alertKey', 'alert_key'],
  ['alertType', 'alert_type'],
  ['fixAvailable', 'fix_available'],
  ['patchAvailable', 'patch_available'],
  ['cvssScoreCmp', 'cvss_score_cmp'],
  ['note', 'note'],
  ['state', 'state'],
  ['cveOrGhsaId', 'cve_or_ghsa_id'],
  ['reachability', 'reachability'],
  ['kevs', 'kevs'],
];

type Entry = Record<string, unknown>;

/**
 * A server that knows of Socket's triage API what its OpenAPI document says, for the organisation `acme`. The last page
 * names page 0 as the next one, which is the document's default.
 */
export function socketServer(): (request: Seen) => Answer {
  const entries: Entry[] = [];
  let made = 0;

  function write(asked: Entry): void {
    const named = Object.fromEntries(NAMES.flatMap(([from, to]) => (from in asked ? [[to, asked[from]]] : [])));
    const found = entries.find(({ uuid }) => uuid === asked['uuid']);
    if (found) {
      Object.assign(found, named, { updated_at: '2026-05-24T10:00:00.000Z' });
      return;
    }
    made += 1;
    const at = new Date(Date.UTC(2026, 4, 23) + made * 1000).toISOString();
    const uuid = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    entries.push({ uuid, created_at: at, updated_at: at, note: '', organization_id: '1', state: 'inherit', ...named });
  }

  function list(query: URLSearchParams): Answer {
    const field = query.get('sort') ?? 'created_at';
    const sign = query.get('direction') === 'asc' ? 1 : -1;
    const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
    if (size > 100) return socketError(400, 'per_page must be at most 100', { per_page: size });
    const sorted = entries.toSorted((a, b) => sign * String(a[field]).localeCompare(String(b[field])));
    const results = sorted.slice((page - 1) * size, page * size);
    return { status: 200, json: { results, nextPage: page * size < entries.length ? page + 1 : 0 } };
  }

  return ({ method, path, headers, body }) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    if (headers.authorization !== `Bearer ${SOCKET_TOKEN}`) return socketError(401);
    if (pathname === '/v0/quota') {
      return { status: 200, json: { quota: 1000, maxQuota: 1000, nextWindowRefresh: null } };
    }
    const match = /^\/v0\/orgs\/acme\/triage\/alerts(?:\/([^/]+))?$/.exec(pathname);
    if (!match) return socketError(404);
    if (method === 'GET' && match[1] === undefined) return list(searchParams);
    if (method === 'POST' && match[1] === undefined) {
      const { alertTriage } = JSON.parse(body) as { alertTriage: readonly Entry[] };
      const broad = alertTriage.some((entry) => !entry['uuid'] && !entry['alertKey'] && !entry['packageName']);
      if (broad && searchParams.get('force') !== 'true') return socketError(400, 'a broad triage needs force');
      for (const entry of alertTriage) write(entry);
      return { status: 200, json: { result: 'ok' } };
    }
    const index = entries.findIndex(({ uuid }) => uuid === match[1]);
    if (method !== 'DELETE' || index < 0) return socketError(404);
    entries.splice(index, 1);
    return { status: 200, json: { result: 'ok' } };
  };
}
