import { beforeAll, describe, expect, test } from 'vitest';
import { socctl } from '../cli/run.ts';
import { normalise } from './normalise.ts';
import { type Serving, startServing } from './serving.ts';

/** A request as any client sends it. */
interface Request {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

let server: Serving;

async function raw(path: string, { method, body, headers }: Request = {}): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${server.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
}

/** What the command line prints on the very store that the server works on. */
async function local(...args: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await socctl([...args, '--json'], { home: server.home });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  server = await startServing();
  const filled = [
    ['analyze', 'http://files.example.org/a.exe', '8.8.8.8', '--quiet'],
    ['triage', 'set', '--package', 'pkg:npm/lodash', '--state', 'ignore', '--note', 'not reachable'],
    ['triage', 'set', '--package', 'pkg:pypi/requests', '--state', 'warn'],
    ['incidents', 'create', 'Beacon to files.example.org', '--severity', 'high', '--entity', 'user=ann'],
    ['incidents', 'enrich', '1'],
    ['investigate', 'start', 'mail from files.example.org'],
  ];
  for (const args of filled) expect((await socctl(args, { home: server.home })).code).toBe(0);
  return () => server.stop();
});

describe('the Analysis API', () => {
  test('an analysis is the one that is stored, and the one that is made here', async () => {
    const { status, json } = await raw('/api/v1/analysis', { body: { ioc: '1.1.1.1', type: 'ip' } });
    expect(status).toBe(200);
    expect(await local('analyses', 'show', (json as { id: string }).id)).toEqual(json);
    const fields = (found: unknown): unknown => {
      const { results, ...analysis } = found as { results: Record<string, { cached: boolean }> };
      const sources = Object.values(results).map(({ cached: _, ...result }) => result);
      return normalise({ ...analysis, sources });
    };
    expect(fields(await local('analyze', '1.1.1.1'))).toEqual(fields(json));
  });

  test('plugins', async () => {
    expect(await raw('/api/v1/plugins')).toEqual({ status: 200, json: await local('plugins', 'list') });
  });

  test.each([
    ['defang', 'see http://evil.com/path. done.', ['defang', '--everything']],
    ['refang', 'hxxps[://]evil[.]com, a[@]b[.]org', ['refang']],
    ['extract', 'contacted 1.2.3.4 and evil.com and 10.0.0.1', ['extract']],
  ])('%s', async (action, text, args) => {
    const { stdout } = await socctl([...args, '--json'], { input: text });
    const { status, json } = await raw(`/api/actions/${action}`, { body: { text } });
    expect([status, json]).toEqual([200, JSON.parse(stdout)]);
  });
});

describe('the triage API', () => {
  test('a page of entries', async () => {
    const page = await raw('/v0/orgs/default/triage/alerts?per_page=1&page=2&direction=asc');
    expect(page.json).toEqual(await local('triage', 'list', '--per-page', '1', '--page', '2', '--direction', 'asc'));
    const first = await raw('/v0/orgs/default/triage/alerts?per_page=1');
    expect(first.json).toEqual(await local('triage', 'list', '--per-page', '1', '--page', '1'));
    expect(first.json).toMatchObject({ nextPage: 2 });
  });
});

describe('incidents, graph, search and sessions', () => {
  test('an incident, and the list of them', async () => {
    const { json } = await raw('/api/v1/incidents/1');
    expect(json).toEqual(await local('incidents', 'show', '1'));
    expect((await raw('/api/v1/incidents')).json).toEqual({ incidents: [json], total: 1, limit: 20, offset: 0 });
    expect(await local('incidents', 'list')).toMatchObject({ incidents: [json], total: 1 });
  });

  test('a change, made there and here', async () => {
    const { json } = await raw('/api/v1/incidents/1', { method: 'PATCH', body: { status: 'active', tags: ['seen'] } });
    expect(json).toEqual(await local('incidents', 'show', '1'));
    const stale = await raw('/api/v1/incidents/1', { method: 'PATCH', body: { severity: 'low', etag: 'old' } });
    expect(stale.status).toBe(409);
    const args = ['incidents', 'update', '1', '--severity', 'low', '--if-match', 'old'];
    expect((await socctl(args, { home: server.home })).code).toBe(8);
    expect(await local('incidents', 'show', '1')).toEqual(json);
  });

  /** The words of the two vocabularies, as their documents have them. */
  const WORDS: Readonly<Record<string, string>> = {
    'domain-name': 'domain',
    url: 'url',
    'ipv4-addr': 'ip',
    'user-account': 'user',
  };

  test('the neighbourhood of a value, in the words of that API', async () => {
    interface Graph {
      readonly entity: { readonly type: string; readonly value: string };
      readonly nodes: readonly { readonly type: string; readonly value: string }[];
    }
    const there = (await raw(`/api/v1/graph/entity/${encodeURIComponent('hxxp://files[.]example[.]org/a.exe')}`))
      .json as Graph;
    const here = (await local('graph', 'neighbors', 'http://files.example.org/a.exe')) as Graph;
    const named = (nodes: Graph['nodes']): string[] =>
      nodes.flatMap(({ type, value }) => (WORDS[type] ? [`${WORDS[type]}:${value}`] : [])).sort();
    expect(there.nodes.length).toBeGreaterThan(0);
    expect(
      there.nodes
        .filter(({ value }) => value !== there.entity.value)
        .map(({ type, value }) => `${type}:${value}`)
        .sort(),
    ).toEqual(named(here.nodes));
    expect(there.entity).toMatchObject({ type: 'url', value: here.entity.value });
  });

  test('a search', async () => {
    const { json } = await raw('/api/v1/search?q=files.example&limit=20');
    const here = (await local('search', 'files.example')) as { results: unknown; total: number };
    expect(json).toEqual({ results: here.results, total: here.total, limit: 20, offset: 0 });
    expect(here.total).toBeGreaterThan(2);
  });

  test('sessions', async () => {
    const { json } = await raw('/api/v1/sessions/');
    const [first] = (json as { sessions: { session_id: string }[] }).sessions;
    const here = (await local('investigate', 'list')) as { sessions: unknown[] };
    expect((json as { sessions: unknown[] }).sessions).toEqual(here.sessions);
    const id = first?.session_id ?? '';
    expect((await raw(`/api/v1/sessions/${id}`)).json).toEqual(await local('investigate', 'show', id));
  });
});
