import { expect, test } from 'vitest';
import type { OperationName } from '../../src/engine/index.ts';
import type { System } from '../../src/engine/remote/systems.ts';
import { ask, engineOn, failureOf } from './engines.ts';
import { type Answer, listen } from './listen.ts';

/** A question for each kind of server. */
const QUESTIONS: Readonly<Record<System, readonly [OperationName, object]>> = {
  socbuddy: ['analysis.run', { ioc: '1.1.1.1' }],
  socmate: ['incidents.list', {}],
  socket: ['triage.list', {}],
  server: ['plugins.list', {}],
};
const SYSTEMS = Object.keys(QUESTIONS) as System[];

async function failed(system: System, answer: Answer) {
  const { engine, server } = await engineOn(() => answer, { system, key: 'secret-key', access: { org: 'acme' } });
  const [name, input] = QUESTIONS[system];
  const failure = await failureOf(engine, name, input as never);
  expect(failure.message).toMatch(/^[^\n]{1,500}$/);
  expect(failure.message).not.toContain('secret-key');
  expect(failure.message).toContain(server.url);
  return failure;
}

const ANSWERS: readonly (readonly [string, Answer])[] = [
  ['HTML', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>')],
  ['HTML with 502', (response) => response.writeHead(502).end('<html>Bad gateway</html>')],
  ['a number', { status: 200, json: 7 }],
  ['null', { status: 200, json: null }],
  ['nothing', { status: 200 }],
  ['a text', { status: 200, json: 'welcome' }],
  ['a status nobody knows', { status: 418, json: {} }],
  ['the list of something else', { status: 200, json: { items: [] } }],
  [
    'half a body',
    (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"id":');
      setTimeout(() => response.destroy(), 20);
    },
  ],
  ['a cut connection', (response) => void response.destroy()],
];

test.each(SYSTEMS.flatMap((system) => ANSWERS.map(([what, answer]) => [system, what, answer] as const)))(
  '%s: %s is one line and unavailable',
  async (system, _, answer) => {
    expect((await failed(system, answer)).code).toBe('unavailable');
  },
);

test.each(SYSTEMS)('%s: a redirect is not followed', async (system) => {
  const other = await listen(() => ({ status: 200, json: {} }));
  const failure = await failed(system, { status: 307, headers: { location: other.url } });
  expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringContaining('redirect') });
  expect(other.seen).toEqual([]);
  await other.close();
});

test.each(SYSTEMS)('%s: more than is allowed is left', async (system) => {
  // An own server may send more than this test likes to.
  if (system === 'server') return;
  const failure = await failed(system, (response) => {
    response.writeHead(200);
    const block = 'x'.repeat(1024 * 1024);
    const more = (): void => {
      while (response.writable && response.write(block));
    };
    response.on('drain', more);
    response.on('error', () => {});
    more();
  });
  expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/more than \d+ bytes/) });
});

test.each(SYSTEMS)('%s: silence ends when it is called off', async (system) => {
  const { engine } = await engineOn(() => () => {}, { system, key: 'k', access: { org: 'acme' } });
  const [name, input] = QUESTIONS[system];
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error('enough')), 50);
  await expect(engine.call(name, input as never, { signal: stop.signal })).rejects.toThrow('enough');
});

test.each(SYSTEMS)('%s: a long speech is cut short, and steers no terminal', async (system) => {
  const speech = `\u001b[2J${'very '.repeat(2000)}\n\u202elong`;
  const bodies: Readonly<Record<System, unknown>> = {
    socbuddy: { error: 'invalid_request', detail: speech },
    socmate: { detail: speech },
    socket: { error: { message: speech, details: { speech } } },
    server: { error: { code: 'usage', message: speech, hint: speech } },
  };
  const { message, hint = '' } = await failed(system, { status: 403, json: bodies[system] });
  for (const text of [message, hint]) expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(hint.length).toBeLessThan(400);
});

test.each([
  [1, 'rate_limited', 3],
  [31, 'rate_limited', 1],
  [undefined, 'rate_limited', 1],
])('Retry-After: %s', async (seconds, code, calls) => {
  const headers: Record<string, string> = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  const on = await engineOn(() => ({ status: 429, json: {}, headers }), { system: 'socbuddy', key: 'k' });
  const failure = await failureOf(on.engine, 'plugins.list', {});
  expect(failure).toMatchObject({ code, retryAfterS: seconds });
  expect(on.server.seen).toHaveLength(calls);
  expect(on.notices).toHaveLength(calls - 1);
});

test('a pause that a server asks for is kept', async () => {
  let calls = 0;
  const on = await engineOn(
    () => {
      calls += 1;
      return calls === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 200, json: [] };
    },
    { system: 'socbuddy', key: 'k' },
  );
  expect(await ask(on.engine, 'plugins.list', {})).toEqual([]);
  expect(on.notices).toEqual([`${on.server.url} takes no more requests for now; asking again in 1 s`]);
});

const ID = '550e8400-e29b-41d4-a716-446655440000';

test('a server of other types than documented everywhere still gives an analysis', async () => {
  const result = {
    plugin: 7,
    status: 'OK',
    verdict: 'terrible',
    score: 'high',
    confidence: 400,
    summary: { good: 1, nested: { a: 1 }, list: ['a', 2, {}], nothing: null },
    reasons: 'because',
    tags: [1, 'tag'],
    error: [],
    related: [{ type: 'ip' }, 'x', { type: 'ip', value: '1.2.3.4' }],
    fetched_at: 12,
    age_s: -1,
    egress: 'everything',
    more: true,
  };
  const answer = {
    id: ID,
    ioc: ['1.1.1.1'],
    type: 'address',
    queried_at: '2026-05-23 10:00:00',
    verdict: { verdict: 'dreadful' },
    results: { a: result, b: 'text', c: { status: 'late', summary: [] }, d: { status: 'error', error: 'no route' } },
    pending: { slow: 'x', other: { job_id: 3, poll_url: {} } },
    further: {},
  };
  const { engine } = await engineOn(() => ({ status: 200, json: answer }), { system: 'socbuddy', key: 'k' });
  const analysis = await ask(engine, 'analysis.run', { ioc: '1.1.1.1' });
  expect(analysis).toMatchObject({
    ioc: '1.1.1.1',
    type: 'ip',
    queried_at: '2026-05-23T10:00:00Z',
    verdict: { verdict: 'unknown', coverage: { asked: 6, errors: 3, pending: 2 } },
    results: {
      a: {
        plugin: 'a',
        status: 'ok',
        verdict: 'none',
        score: null,
        summary: { good: 1, list: 'a, 2' },
        tags: ['tag'],
        related: [{ type: 'ip', value: '1.2.3.4', relation: 'related-to' }],
      },
      b: { status: 'error' },
      c: { status: 'error', error: { message: expect.stringContaining('late') } },
      d: { status: 'error', error: { code: 'provider_error', message: 'no route' } },
    },
    pending: { slow: { job_id: '', poll_url: '' }, other: { job_id: '', poll_url: '' } },
  });
});

test('one that leaves everything out but the id', async () => {
  const { engine } = await engineOn(() => ({ status: 200, json: { id: ID } }), { system: 'socbuddy', key: 'k' });
  expect(await ask(engine, 'analysis.run', { ioc: '1.1.1.1' })).toMatchObject({
    ioc: '1.1.1.1',
    results: {},
    pending: {},
    verdict: { verdict: 'unknown' },
  });
});

test('one that knows our whole record keeps its verdict', async () => {
  const verdict = {
    verdict: 'malicious',
    score: 90,
    confidence: 'high',
    reasons: [],
    conflict: false,
    coverage: { opinions: 1, asked: 1, not_found: 0, skipped: 0, no_key: 0, errors: 0, pending: 0 },
    stale_s: 0,
    headline: 'malicious',
  };
  const { engine } = await engineOn(() => ({ status: 200, json: { id: ID, verdict } }), {
    system: 'socbuddy',
    key: 'k',
  });
  expect((await ask(engine, 'analysis.run', { ioc: '1.1.1.1' })).verdict).toEqual(verdict);
});

test('names that mean something to JavaScript are names', async () => {
  const text = `{"id":"${ID}","results":{"__proto__":{"status":"ok","summary":{"__proto__":{"x":1},"constructor":1}},"constructor":{"status":"ok"}},"pending":{"__proto__":{}}}`;
  const { engine } = await engineOn(() => (response) => response.end(text), { system: 'socbuddy', key: 'k' });
  const { results } = await engine.call('analysis.run', { ioc: '1.1.1.1' });
  expect(results['constructor']).toMatchObject({ plugin: 'constructor', status: 'ok' });
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  expect(Object.getPrototypeOf(results)).toBe(Object.prototype);
});

test.each([
  ['http://127.0.0.1:1/steal', undefined],
  ['//127.0.0.1:1/steal', '/team//127.0.0.1:1/steal'],
  ['@127.0.0.1:1/steal', undefined],
  ['/../other/poll', undefined],
  ['/%2e%2e/other/poll', undefined],
  ['javascript:alert(1)', undefined],
  ['api/v1/x', undefined],
  ['/own/poll?x=1', '/team/own/poll?x=1'],
  ['{base}/own/poll', '/team/own/poll'],
  ['{origin}/other/poll', undefined],
])('a poll_url %s leads to %s', async (link, path) => {
  const on = await engineOn(
    ({ method, headers }) => {
      const base = `http://${headers.host}`;
      const poll_url = link.replace('{base}', `${base}/team`).replace('{origin}', base);
      if (method === 'POST') return { status: 200, json: { id: ID, pending: { slow: { job_id: 'a', poll_url } } } };
      return { status: 202 };
    },
    { system: 'socbuddy', key: 'k', below: '/team' },
  );
  const { id } = await ask(on.engine, 'analysis.run', { ioc: '1.1.1.1' });
  if (path === undefined) {
    const failure = await failureOf(on.engine, 'analysis.poll', { id });
    expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringContaining('not asked') });
    expect(on.server.seen).toHaveLength(1);
  } else {
    expect(await ask(on.engine, 'analysis.poll', { id })).toEqual({ slow: { status: 'pending' } });
    expect(on.server.seen.at(-1)?.path).toBe(path);
  }
});

test('a page where no API is: the address is the likelier fault', async () => {
  const page: Answer = (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html>');
  const on = await engineOn(() => page, { system: 'socbuddy', key: 'k' });
  expect(await failureOf(on.engine, 'plugins.list', {})).toMatchObject({
    code: 'not_found',
    message: `${on.server.url} has no such thing`,
    hint: 'check the address: socctl config get socbuddy.url',
  });
});

test('an id of another kind than ours is an id', async () => {
  const on = await engineOn(({ method }) => ({ status: method === 'POST' ? 200 : 202, json: { id: 'a-1' } }), {
    system: 'socbuddy',
    key: 'k',
  });
  expect((await on.engine.call('analysis.run', { ioc: '1.1.1.1' })).id).toBe('a-1');
  await on.engine.call('analysis.poll', { id: 'a-1', plugin: 'x' });
  expect(on.server.seen.at(-1)?.path).toBe('/api/v1/analysis/a-1/pending/x');
});

test('a server that is not there', async () => {
  const { url, close } = await listen(() => ({ status: 200 }));
  await close();
  const on = await engineOn(() => ({ status: 200 }), { system: 'socbuddy', key: 'k', access: { url } });
  expect(await failureOf(on.engine, 'plugins.list', {})).toMatchObject({
    code: 'unavailable',
    message: `${url} refuses the connection`,
    hint: expect.stringContaining('socbuddy.url'),
  });
});
