import { describe, expect, test } from 'vitest';
import { plugins } from '../../src/analysis/index.ts';
import { facts, type Running, serve } from './serve.ts';

// The routes of SoCMate with the engine behind them.

const EVIL = 'http://files.evil.example/a/b?c=d';

async function ready(): Promise<Running & { readonly mine: string }> {
  const running = await serve();
  return { ...running, mine: await running.key(['*']) };
}

describe('incidents', () => {
  async function incident() {
    const running = await ready();
    const { number, etag } = await running.engine.call('incidents.create', {
      title: 'Mail with hxxp://files.evil[.]example/a',
      severity: 'high',
      labels: ['mail'],
    });
    return { ...running, number, etag, path: `/api/v1/incidents/${number}` };
  }

  test('list: the envelope with its defaults, and filters in lower case', async () => {
    const { get, mine, number } = await incident();
    for (const path of ['/api/v1/incidents', '/api/v1/incidents/?severity=high&status=new&timespan=P1D']) {
      const { status, json } = await get(path, { key: mine });
      expect({ status, json }).toEqual({
        status: 200,
        json: { incidents: [expect.objectContaining({ number, severity: 'high' })], total: 1, limit: 20, offset: 0 },
      });
    }
    const none = await get('/api/v1/incidents?severity=critical&limit=5&offset=3', { key: mine });
    expect(none.json).toEqual({ incidents: [], total: 0, limit: 5, offset: 3 });
  });

  test('one by its number; 404 for one that is not there', async () => {
    const { get, mine, path, number } = await incident();
    expect((await get(path, { key: mine })).json).toMatchObject({
      number,
      id: expect.any(String),
      etag: expect.any(String),
      status: 'new',
      notes: [],
      tags: [],
      assigned_to: null,
      enrichment: null,
    });
    const { status, json } = await get('/api/v1/incidents/999999', { key: mine });
    expect({ status, json }).toEqual({ status: 404, json: { detail: expect.stringContaining('999999') } });
  });

  test('PATCH with Sentinel’s names and ours', async () => {
    const { get, mine, path } = await incident();
    const patch = (body: object) => get(path, { method: 'PATCH', key: mine, body });
    const changed = await patch({ notes: 'seen before', tags: ['phish'], assigned_to: 'ana', severity: 'low' });
    expect(changed.status).toBe(200);
    expect(changed.json).toMatchObject({
      severity: 'low',
      notes: [{ text: 'seen before', author: 'account-1' }],
      tags: ['phish'],
      assigned_to: 'ana',
    });
    expect((await patch({ status: 'closed' })).status).toBe(400);
    const closed = await patch({
      status: 'closed',
      classification: 'TruePositive',
      classificationReason: 'SuspiciousActivity',
      classificationComment: 'as it looks',
    });
    expect(closed.json).toMatchObject({
      status: 'closed',
      classification: 'TruePositive',
      classification_reason: 'SuspiciousActivity',
      classification_comment: 'as it looks',
    });
  });

  test('a stale etag is 409 and nothing is saved, in the body and as If-Match', async () => {
    const { get, mine, path, etag } = await incident();
    const patch = (body: object, headers = {}) => get(path, { method: 'PATCH', key: mine, body, headers });
    expect((await patch({ severity: 'low', etag })).status).toBe(200);
    const stale = await patch({ severity: 'medium', etag });
    expect({ status: stale.status, json: stale.json }).toEqual({ status: 409, json: { detail: expect.any(String) } });
    expect((await patch({ severity: 'medium' }, { 'if-match': etag })).status).toBe(409);
    const { json } = await get(path, { key: mine });
    expect(json).toMatchObject({ severity: 'low' });
    expect((await patch({ severity: 'medium' }, { 'if-match': (json as { etag: string }).etag })).status).toBe(200);
  });

  test('enrich, with a body and without', async () => {
    const { get, mine, path, number } = await incident();
    for (const body of [undefined, {}, { plugins: ['facts'] }]) {
      const { status, json } = await get(`${path}/enrich`, { method: 'POST', key: mine, ...(body && { body }) });
      expect(status).toBe(200);
      expect(json).toMatchObject({ number, enrichment: { enriched_at: expect.any(String) } });
    }
  });
});

describe('graph', () => {
  async function seen() {
    const running = await ready();
    const { engine } = running;
    await engine.call('analysis.run', { ioc: EVIL });
    const { number } = await engine.call('incidents.create', {
      title: `about ${EVIL}`,
      entities: [
        { type: 'url', value: EVIL },
        { type: 'ip', value: '203.0.113.50' },
        { type: 'user', value: 'ana' },
      ],
    });
    return { ...running, number };
  }

  test('the neighbourhood of a value, however it is written', async () => {
    const { get, mine } = await seen();
    for (const value of [EVIL, EVIL.replace('http', 'hxxp').replaceAll('.', '[.]'), EVIL.replace('files', 'FILES')]) {
      const { status, json } = await get(`/api/v1/graph/entity/${encodeURIComponent(value)}`, { key: mine });
      expect(status).toBe(200);
      expect(json).toMatchObject({
        entity: { id: `url:${EVIL}`, type: 'url', value: EVIL, investigation_count: expect.any(Number) },
        nodes: expect.any(Array),
        edges: expect.any(Array),
        truncated: false,
      });
    }
    const ip = await get('/api/v1/graph/entity/203.0.113.50?type=ip&depth=2', { key: mine });
    expect(ip.json).toMatchObject({ entity: { id: 'ip:203.0.113.50', type: 'ip' } });
  });

  test('relationships and types in SoCMate’s words only', async () => {
    const { get, mine } = await seen();
    const { json } = await get(`/api/v1/graph/entity/${encodeURIComponent(EVIL)}?depth=3`, { key: mine });
    const { nodes, edges } = json as { nodes: { id: string; type: string }[]; edges: { relationship: string }[] };
    expect(nodes.length).toBeGreaterThan(0);
    expect(edges.length).toBeGreaterThan(0);
    const types = ['ip', 'user', 'host', 'domain', 'hash', 'email', 'url', 'process'];
    for (const { id, type } of nodes) {
      expect(types).toContain(type);
      expect(id.startsWith(`${type}:`)).toBe(true);
    }
    for (const { relationship } of edges) expect(relationship).toMatch(/^[A-Z_]+$/);
  });

  test('one that was never seen is 404', async () => {
    const { get, mine } = await seen();
    const { status, json } = await get('/api/v1/graph/entity/192.0.2.99', { key: mine });
    expect({ status, json }).toEqual({ status: 404, json: { detail: expect.stringContaining('192.0.2.99') } });
  });

  test('search: the envelope', async () => {
    const { get, mine } = await seen();
    const { status, json } = await get('/api/v1/graph/search?q=evil', { key: mine });
    expect(status).toBe(200);
    expect(json).toMatchObject({ entities: expect.any(Array), total: expect.any(Number), limit: 20, offset: 0 });
    expect((json as { entities: object[] }).entities[0]).toMatchObject({
      id: expect.stringMatching(/^(?:url|domain):/),
    });
  });
});

test('a search of the graph counts only what SoCMate has a word for', async () => {
  const { get, key, engine } = await serve({ plugins: plugins.filter(({ name }) => name === 'asn_geo') });
  await engine.call('analysis.run', { ioc: '1.1.1.1' });
  expect(await engine.call('graph.search', { q: '1' })).toMatchObject({ total: 2 });
  const mine = await key(['graph:read']);
  expect((await get('/api/v1/graph/search?q=1', { key: mine })).json).toMatchObject({
    entities: [{ id: 'ip:1.1.1.1' }],
    total: 1,
  });
  expect((await get('/api/v1/graph/search?q=13335', { key: mine })).json).toMatchObject({ entities: [], total: 0 });
});

test('search over everything', async () => {
  const { get, mine, engine } = await ready();
  await engine.call('analysis.run', { ioc: 'evil.example' });
  const { status, json } = await get('/api/v1/search?q=evil.example', { key: mine });
  expect(status).toBe(200);
  expect(json).toMatchObject({ results: expect.any(Array), total: expect.any(Number), limit: 20, offset: 0 });
  for (const hit of (json as { results: object[] }).results) {
    expect(Object.keys(hit).sort()).toEqual(['id', 'score', 'snippet', 'title', 'type']);
  }
});

describe('investigations', () => {
  /** Waits until an investigation has ended. */
  async function ended({ get, mine }: Running & { mine: string }, id: string): Promise<Record<string, unknown>> {
    for (;;) {
      const { json } = await get(`/api/v1/sessions/${id}`, { key: mine });
      const session = json as Record<string, unknown>;
      if (session['status'] !== 'active') return session;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  test('start, read, follow up, delete', async () => {
    const running = await ready();
    const { get, mine } = running;
    const body = { query: 'what of hxxp://evil[.]example/a ?', persona: 'soc_analyst', provider: 'sentinel' };
    const started = await get('/api/v1/investigations/start', { key: mine, body });
    expect({ status: started.status, json: started.json }).toEqual({
      status: 201,
      json: { session_id: expect.any(String), status: 'active' },
    });
    const { session_id: id } = started.json as { session_id: string };
    expect(await ended(running, id)).toMatchObject({
      session_id: id,
      status: 'completed',
      query: body.query,
      persona: 'soc_analyst',
      report: expect.stringContaining('evil'),
    });
    const list = await get('/api/v1/sessions/', { key: mine });
    expect(list.json).toMatchObject({ sessions: [{ session_id: id }], total: 1, limit: 20, offset: 0 });
    const said = await get(`/api/v1/sessions/${id}/message`, { key: mine, body: { content: 'and 203.0.113.5?' } });
    expect(said.status).toBe(200);
    expect(said.json).toMatchObject({ session_id: id, messages: expect.any(Array) });
    const removed = await get(`/api/v1/sessions/${id}`, { key: mine, method: 'DELETE' });
    expect([removed.status, removed.text]).toEqual([204, '']);
    const gone = await get(`/api/v1/sessions/${id}/`, { key: mine });
    expect({ status: gone.status, json: gone.json }).toEqual({ status: 404, json: { detail: expect.any(String) } });
  });

  test('so many at once and no more, each account for itself', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      ...facts,
      run: async () => {
        await held;
        return {};
      },
    };
    const running = await serve({ plugins: [slow] }, { maxInvestigations: 2 });
    const [mine, other] = [await running.key(['*']), await running.key(['*'])];
    const start = (key: string) =>
      running.get('/api/v1/investigations/start', { key, body: { query: 'evil.example' } });
    const replies = await Promise.all([start(mine), start(mine), start(mine)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 429]);
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.json).toEqual({ detail: expect.stringContaining('2 investigations are running') });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await start(other)).status).toBe(201);
    release();
    for (const { status, json } of replies) {
      if (status === 201) await ended({ ...running, mine }, (json as { session_id: string }).session_id);
    }
    expect((await start(mine)).status).toBe(201);
  });

  test('one that is not there, and one of somebody else', async () => {
    const { get, key, mine } = await ready();
    expect((await get('/api/v1/sessions/sess_none', { key: mine })).status).toBe(404);
    const started = await get('/api/v1/investigations/start', { key: mine, body: { query: 'evil.example' } });
    const { session_id: id } = started.json as { session_id: string };
    const other = await key(['investigations:read', 'investigations:write']);
    expect((await get(`/api/v1/sessions/${id}`, { key: other })).status).toBe(404);
    expect((await get(`/api/v1/sessions/${id}`, { key: other, method: 'DELETE' })).status).toBe(404);
    expect((await get('/api/v1/sessions', { key: other })).json).toMatchObject({ sessions: [], total: 0 });
  });
});
