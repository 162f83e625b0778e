import { describe, expect, test } from 'vitest';
import { ask, engineOn, failureOf, type OnServer } from './engines.ts';
import { listen } from './listen.ts';
import { SOCMATE_ERRORS, SOCMATE_KEY, socmateError, socmateServer } from './socmate-server.ts';

function socmate(): Promise<OnServer> {
  return engineOn(socmateServer(), { system: 'socmate', key: SOCMATE_KEY });
}

test('incidents lose their capitals and get what they lack', async () => {
  const { engine, server } = await socmate();
  const filters = { severity: 'high', status: 'new', timespan: 'P30D', limit: 5, offset: 10 } as const;
  const { incidents, ...page } = await ask(engine, 'incidents.list', filters);
  expect(server.seen[0]?.path).toBe('/api/v1/incidents?severity=high&status=new&timespan=P30D&limit=5&offset=10');
  expect(page).toEqual({ total: 1, limit: 5, offset: 10 });
  expect(incidents[0]).toMatchObject({
    number: 3177,
    severity: 'high',
    status: 'new',
    source: 'socmate',
    entities: [{ type: 'ip', value: '203.0.113.50' }],
    classification: null,
    notes: [],
    tags: [],
    assigned_to: null,
  });
  expect(await ask(engine, 'incidents.show', { number: 3177 })).toEqual(incidents[0]);
});

test('Sentinel’s own shape is understood too', async () => {
  const payload = {
    id: '/subscriptions/x/incidents/abc',
    name: 'abc',
    etag: '"9"',
    properties: {
      incidentNumber: 7,
      title: 'Beacon',
      severity: 'Informational',
      status: 'Closed',
      createdTimeUtc: '2026-05-23T10:00:00.0000000Z',
      classification: 'TruePositive',
      classificationReason: 'SuspiciousActivity',
      labels: [{ labelName: 'c2', labelType: 'User' }],
      owner: { assignedTo: 'Alice', email: null, ownerType: 3 },
      additionalData: { tactics: ['Exfiltration'] },
    },
  };
  const { engine } = await engineOn(() => ({ status: 200, json: payload }), { system: 'socmate', key: SOCMATE_KEY });
  expect(await ask(engine, 'incidents.show', { number: 7 })).toMatchObject({
    number: 7,
    etag: '"9"',
    severity: 'informational',
    status: 'closed',
    created_at: expect.stringMatching(/^2026-05-23T10:00:00/),
    classification: 'TruePositive',
    classification_reason: 'SuspiciousActivity',
    labels: ['c2'],
    owner: { assignedTo: 'Alice', email: null },
    tactics: ['Exfiltration'],
    sentinel: payload,
  });
});

test('a change is spelled as the API spells it', async () => {
  const { engine, server } = await socmate();
  const change = { status: 'closed', classification: 'BenignPositive', etag: '"1"' } as const;
  const reason = { classification_reason: 'SuspiciousButExpected', classification_comment: 'a test' } as const;
  const after = await ask(engine, 'incidents.update', { number: 3177, ...change, ...reason, note: 'seen' });
  expect(server.seen[0]).toMatchObject({ method: 'PATCH', path: '/api/v1/incidents/3177' });
  expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
    ...change,
    classificationReason: 'SuspiciousButExpected',
    classificationComment: 'a test',
    notes: 'seen',
  });
  expect(after).toMatchObject({ status: 'closed', classification_reason: 'SuspiciousButExpected' });
});

test('enriching gives the incident', async () => {
  const { engine, server } = await socmate();
  expect(await ask(engine, 'incidents.enrich', { number: 3177, plugins: ['a'] })).toMatchObject({ number: 3177 });
  expect(server.seen[0]).toMatchObject({ method: 'POST', body: '{"plugins":["a"]}' });
});

test('the graph speaks STIX here and SoCMate there', async () => {
  const { engine, server } = await socmate();
  const options = { type: 'domain-name', depth: 2, relationship: 'resolves-to', limit: 7, direction: 'both' } as const;
  const found = await ask(engine, 'graph.neighbors', { value: 'evil.com', ...options });
  expect(server.seen[0]?.path).toBe(
    '/api/v1/graph/entity/evil.com?type=domain&depth=2&relationship=RESOLVED_TO&limit=7',
  );
  expect(found).toMatchObject({
    entity: { id: 'domain-name:evil.com', type: 'domain-name' },
    nodes: [{ id: 'ipv4-addr:203.0.113.50', type: 'ipv4-addr' }],
    edges: [{ source: 'domain-name:evil.com', target: 'ipv4-addr:203.0.113.50', relationship: 'resolves-to' }],
    truncated: false,
    omitted: { by_type: {} },
  });
  expect(await ask(engine, 'graph.investigation', { session_id: 'sess_1' })).toMatchObject({
    session_id: 'sess_1',
    edges: [{ relationship: 'resolves-to' }],
  });
  expect(await ask(engine, 'graph.search', { q: 'evil' })).toMatchObject({
    entities: [{ value: 'evil.com' }],
    total: 1,
  });
});

test.each([
  ['ipv6-addr', 'ip'],
  ['IP', 'ip'],
  ['user-account', 'user'],
  ['x-socctl-host', 'host'],
  ['file', 'hash'],
  ['email-addr', 'email'],
  ['url', 'url'],
  ['autonomous-system', 'autonomous-system'],
])('the type %s is asked for as %s', async (type, word) => {
  const { engine, server } = await socmate();
  await ask(engine, 'graph.search', { q: 'x', type });
  expect(server.seen[0]?.path).toContain(`type=${word}`);
});

test.each([
  ['ASSOCIATED_WITH', 'related-to'],
  ['SIGNED_IN_FROM', 'signed-in-from'],
  ['SOMETHING_NEW', 'something-new'],
  ['<b>', 'related-to'],
])('the relationship %s is %s', async (theirs, ours) => {
  const [ip, user] = ['2001:db8::1', 'alice'].map((value) => ({ type: value === 'alice' ? 'user' : 'ip', value }));
  const edges = [{ source: 'user:alice', target: 'ip:2001:db8::1', relationship: theirs }, {}, null];
  const omitted = { by_type: { domain: 3, ip: 'many' } };
  const json = { entity: user, nodes: [ip, {}], edges, omitted };
  const { engine } = await engineOn(() => ({ status: 200, json }), { system: 'socmate', key: SOCMATE_KEY });
  const found = await ask(engine, 'graph.neighbors', { value: 'alice' });
  expect(found.omitted).toEqual({ by_type: { 'domain-name': 3 } });
  expect(found.edges).toMatchObject([
    { source: 'user-account:alice', target: 'ipv6-addr:2001:db8::1', relationship: ours, count: 1, session_ids: [] },
  ]);
});

test('values stand percent-encoded in the path', async () => {
  const { engine, server } = await socmate();
  await failureOf(engine, 'graph.neighbors', { value: 'http://evil.com/../a?b#c d' });
  expect(server.seen[0]?.path).toBe('/api/v1/graph/entity/http%3A%2F%2Fevil.com%2F..%2Fa%3Fb%23c%20d');
});

test('a search', async () => {
  const { engine, server } = await socmate();
  expect(await ask(engine, 'search.run', { q: 'a&b', limit: 3 })).toEqual({
    results: [{ type: 'investigation', id: 'sess_1', title: 'phishing', snippet: '', score: 0 }],
    total: 1,
    limit: 3,
    offset: 0,
  });
  expect(server.seen[0]?.path).toBe('/api/v1/search?q=a%26b&limit=3');
});

test('of what is found no more is asked for at once than the API allows', async () => {
  const { engine, server } = await socmate();
  await ask(engine, 'search.run', { q: 'a', limit: 1000 });
  await ask(engine, 'graph.search', { q: 'a', limit: 1000, offset: 100 });
  expect(server.seen.map(({ path }) => path)).toEqual([
    '/api/v1/search?q=a&limit=100',
    '/api/v1/graph/search?q=a&limit=100&offset=100',
  ]);
});

test('an investigation is started, waited for, followed up and deleted', async () => {
  const { engine, server } = await socmate();
  const begun = await ask(engine, 'investigation.start', { query: 'phishing wave', persona: 'ciso' });
  expect(begun).toMatchObject({ session_id: 'sess_1', status: 'active', query: 'phishing wave', report: null });
  expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({ query: 'phishing wave', persona: 'ciso' });
  const { session_id: id } = begun;
  expect(await ask(engine, 'investigation.work', { session_id: id })).toMatchObject({
    status: 'completed',
    report: '# Report',
  });
  expect(server.seen.filter(({ path }) => path === '/api/v1/sessions/sess_1')).toHaveLength(2);
  expect(await ask(engine, 'investigation.message', { session_id: id, content: 'and 1.2.3.4' })).toMatchObject({
    session_id: id,
  });
  expect(await ask(engine, 'investigation.delete', { session_id: id })).toEqual({ deleted: id });
  expect(await ask(engine, 'investigation.list', { limit: 20, offset: 40 })).toMatchObject({
    sessions: [{ session_id: 'sess_1' }],
    total: 142,
    limit: 20,
    offset: 40,
  });
});

test('waiting for an investigation ends when it is called off', async () => {
  const { engine } = await engineOn(() => ({ status: 200, json: { session_id: 'sess_1', status: 'active' } }), {
    system: 'socmate',
    key: SOCMATE_KEY,
  });
  const stop = new AbortController();
  const waiting = engine.call('investigation.work', { session_id: 'sess_1' }, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 50);
  await expect(waiting).rejects.toThrow('enough');
});

const CODES: Readonly<Record<number, string>> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  422: 'invalid_request',
  429: 'rate_limited',
  500: 'unavailable',
  502: 'unavailable',
  503: 'unavailable',
};

test.each(Object.keys(SOCMATE_ERRORS).map(Number))('the status %i', async (status) => {
  const { engine, server } = await engineOn(() => socmateError(status), { system: 'socmate', key: SOCMATE_KEY });
  const failure = await failureOf(engine, 'incidents.show', { number: 7 });
  expect(failure).toMatchObject({ code: CODES[status], message: expect.stringMatching(/^[^\n]{1,500}$/) });
  expect(failure.message).toContain(server.url);
  const { detail } = SOCMATE_ERRORS[status] as { detail: unknown };
  expect(failure.message).toContain(typeof detail === 'string' ? detail : 'body.query field required');
  expect(failure.retryAfterS).toBe(status === 429 ? 120 : undefined);
  // An error without a body says as much by its status.
  const silent = await engineOn(() => ({ status }), { system: 'socmate', key: SOCMATE_KEY });
  expect(await failureOf(silent.engine, 'incidents.show', { number: 7 })).toMatchObject({ code: CODES[status] });
});

test.each([
  ['incidents.list', { timespan: null }, 'of all time'],
  ['incidents.list', { assigned_to: 'me' }, '--assigned-to'],
  ['incidents.update', { number: 1, title: 'x' }, '--title'],
  ['graph.neighbors', { value: 'x', direction: 'in' }, '--direction'],
  ['investigation.work', { session_id: 'x', plugins: ['a'] }, '--plugins'],
  ['incidents.create', { title: 'x' }, 'incidents create'],
  ['incidents.import', { items: [] }, 'incidents import'],
  ['graph.export', {}, 'graph export'],
] as const)('%s with %j is refused, naming %s', async (name, input, named) => {
  const { engine, server } = await socmate();
  const failure = await failureOf(engine, name, input as never);
  expect(failure.code).toBe('usage');
  expect(failure.message).toContain(named);
  expect(server.seen).toEqual([]);
});

describe('client credentials', () => {
  /** A place that hands out tokens, and a server that takes the last of them only. */
  async function signedIn(answer: () => { status: number; json: unknown }) {
    let good = '';
    const tokens = await listen(({ body }) => {
      const given = answer();
      good = (given.json as { access_token?: string }).access_token ?? good;
      return body.includes('client_secret=s%26cret') ? given : { status: 401, json: { error: 'invalid_client' } };
    });
    const on = await engineOn(
      socmateServer(({ authorization }) => authorization === `Bearer ${good}`),
      {
        system: 'socmate',
        access: { client: { id: 'me', secret: async () => 's&cret', tokenUrl: `${tokens.url}/oauth/token` } },
      },
    );
    const spoil = (): void => {
      good = 'another';
    };
    return { ...on, tokens, spoil };
  }

  test('a token is fetched once and kept', async () => {
    const { engine, tokens, server } = await signedIn(() => ({
      status: 200,
      json: { token_type: 'Bearer', access_token: 'jwt1', expires_in: 1800 },
    }));
    await Promise.all([1, 2, 3].map(() => ask(engine, 'incidents.show', { number: 3177 })));
    expect(tokens.seen).toHaveLength(1);
    expect(tokens.seen[0]).toMatchObject({
      method: 'POST',
      path: '/oauth/token',
      body: 'grant_type=client_credentials&client_id=me&client_secret=s%26cret',
    });
    expect(server.seen[0]?.headers).toMatchObject({ authorization: 'Bearer jwt1' });
    expect(server.seen[0]?.headers).not.toHaveProperty('x-api-key');
  });

  test('one that is refused is renewed once', async () => {
    let count = 0;
    const { engine, tokens, spoil } = await signedIn(() => {
      count += 1;
      return { status: 200, json: { access_token: `jwt${count}`, expires_in: 1800 } };
    });
    await ask(engine, 'incidents.show', { number: 3177 });
    spoil();
    await ask(engine, 'incidents.show', { number: 3177 });
    expect(tokens.seen).toHaveLength(2);
    const refusing = await engineOn(() => socmateError(401), {
      system: 'socmate',
      access: { client: { id: 'me', secret: async () => 's&cret', tokenUrl: `${tokens.url}/oauth/token` } },
    });
    expect(await failureOf(refusing.engine, 'incidents.show', { number: 1 })).toMatchObject({ code: 'unauthorized' });
    expect(refusing.server.seen).toHaveLength(2);
  });

  test('one that has run out is fetched anew', async () => {
    const { engine, tokens } = await signedIn(() => ({ status: 200, json: { access_token: 'jwt', expires_in: 1 } }));
    await ask(engine, 'incidents.show', { number: 3177 });
    await new Promise((done) => setTimeout(done, 600));
    await ask(engine, 'incidents.show', { number: 3177 });
    expect(tokens.seen).toHaveLength(2);
  });

  test.each([
    [{ status: 400, json: { error: 'invalid_client', error_description: 'no s&cret' } }, 'unauthorized', /: no …$/],
    [{ status: 401, json: { error: 'invalid_client' } }, 'unauthorized', /invalid_client/],
    [{ status: 503, json: {} }, 'unavailable', /503/],
    [{ status: 200, json: {} }, 'unavailable', /something else than a token/],
    [{ status: 200, json: { access_token: 'a\r\nx: y' } }, 'unavailable', /something else than a token/],
  ])('%j', async (given, code, message) => {
    const { engine, server, tokens } = await signedIn(() => given);
    const failure = await failureOf(engine, 'incidents.show', { number: 3177 });
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(failure.message).toContain(tokens.url);
    expect(server.seen).toEqual([]);
  });

  test('what is missing is named', async () => {
    const { engine } = await engineOn(socmateServer(), {
      system: 'socmate',
      access: { client: { id: 'me', secret: async () => 'x', tokenUrl: undefined } },
    });
    expect(await failureOf(engine, 'incidents.show', { number: 1 })).toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('socmate.token_url'),
    });
  });
});
