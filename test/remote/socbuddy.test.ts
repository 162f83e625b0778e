import { describe, expect, test } from 'vitest';
import { ask, engineOn, failureOf, type OnServer } from './engines.ts';
import {
  REVOKED_KEY,
  SOCBUDDY_ERRORS,
  SOCBUDDY_KEY,
  type SocbuddyError,
  socbuddyError,
  socbuddyServer,
} from './socbuddy-server.ts';

const ID = '550e8400-e29b-41d4-a716-446655440000';

function socbuddy(key: string | undefined = SOCBUDDY_KEY, below = ''): Promise<OnServer> {
  return engineOn(socbuddyServer(), { system: 'socbuddy', key, below });
}

test('plugins', async () => {
  const { engine } = await socbuddy();
  expect(await ask(engine, 'plugins.list', { all: false })).toEqual([
    {
      name: 'virustotal',
      display_name: 'VirusTotal',
      supported_ioc_types: ['ip', 'domain', 'url', 'hash'],
      enabled: true,
      categories: ['reputation'],
    },
  ]);
});

test('an analysis: results become whole records, the verdict is our own', async () => {
  const { engine, server } = await socbuddy();
  const analysis = await ask(engine, 'analysis.run', { ioc: '1[.]1.1.1', refresh: false });
  expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({ ioc: '1.1.1.1', type: 'ip' });
  expect(Object.keys(analysis)).toEqual(['id', 'ioc', 'type', 'queried_at', 'verdict', 'results', 'pending']);
  expect(analysis).toMatchObject({
    id: ID,
    ioc: '1.1.1.1',
    type: 'ip',
    queried_at: '2026-05-23T10:00:00Z',
    verdict: { verdict: 'unknown', coverage: { asked: 2, opinions: 0, pending: 1 } },
    results: {
      virustotal: {
        status: 'ok',
        verdict: 'none',
        score: null,
        confidence: 0,
        group: 'virustotal',
        summary: { malicious: 0, suspicious: 0 },
        fetched_at: '2026-05-23T10:00:00Z',
      },
    },
    pending: { joe_sandbox: { job_id: 'abc123', poll_url: `/api/v1/analysis/${ID}/pending/joe_sandbox` } },
  });
});

test('the sources that are named go along', async () => {
  const { engine, server } = await socbuddy();
  await ask(engine, 'analysis.run', { ioc: 'example.com', plugins: ['virustotal', 'abuseipdb'] });
  expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({ plugins: ['virustotal', 'abuseipdb'] });
});

test('a slow source is polled; its answer takes the place of its job', async () => {
  const { engine } = await socbuddy();
  const { id } = await ask(engine, 'analysis.run', { ioc: '1.1.1.1' });
  expect(await ask(engine, 'analysis.poll', { id })).toEqual({ joe_sandbox: { status: 'pending' } });
  const ready = await ask(engine, 'analysis.poll', { id, plugin: 'joe_sandbox' });
  expect(ready).toMatchObject({ joe_sandbox: { status: 'ready', result: { plugin: 'joe_sandbox', status: 'ok' } } });
  const shown = await ask(engine, 'analysis.show', { id });
  expect(Object.keys(shown.results)).toEqual(['virustotal', 'joe_sandbox']);
  expect(shown.pending).toEqual({});
  expect(shown.verdict.coverage.asked).toBe(2);
});

test('a job of an earlier run is asked for by the name of its source', async () => {
  const { engine, server } = await socbuddy();
  expect(await ask(engine, 'analysis.poll', { id: ID, plugin: 'joe_sandbox' })).toEqual({
    joe_sandbox: { status: 'pending' },
  });
  expect(await failureOf(engine, 'analysis.poll', { id: ID })).toMatchObject({
    code: 'usage',
    hint: `name the source: socctl poll ${ID} PLUGIN`,
  });
  expect(await failureOf(engine, 'analysis.poll', { id: '../x y', plugin: 'a/b?c' })).toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('no job of a/b?c in analysis ../x y'),
  });
  expect(server.seen.at(-1)?.path).toBe('/api/v1/analysis/..%2Fx%20y/pending/a%2Fb%3Fc');
});

test('text actions', async () => {
  const { engine, server } = await socbuddy();
  const defanged = await ask(engine, 'text.defang', { text: 'http://evil.com/path', mode: 'everything' });
  expect(defanged).toEqual({ result: 'hxxp[://]evil[.]com/path' });
  expect(await ask(engine, 'text.refang', { text: 'hxxp[://]evil[.]com' })).toEqual({ result: 'http://evil.com' });
  expect(await ask(engine, 'text.extract', { text: 'contacted 1.2.3.4 and evil.com' })).toEqual({
    indicators: { ip: ['1.2.3.4'], domain: ['evil.com'] },
  });
  expect(server.seen.map(({ body }) => JSON.parse(body))).toEqual([
    { text: 'http://evil.com/path', mode: 'everything' },
    { text: 'hxxp[://]evil[.]com' },
    { text: 'contacted 1.2.3.4 and evil.com' },
  ]);
});

test('a style of defanging that a vendor does not know is refused', async () => {
  const { engine } = await engineOn(socbuddyServer(), { system: 'socbuddy', key: SOCBUDDY_KEY });
  await expect(ask(engine, 'text.defang', { text: 'http://evil.com/path', style: 'ietf' })).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringMatching(/no field for --style/),
  });
});

test('below a path, as behind a proxy', async () => {
  const { engine, server } = await engineOn(
    (request) => socbuddyServer()({ ...request, path: request.path.replace(/^\/team/, '') }),
    { system: 'socbuddy', key: SOCBUDDY_KEY, below: '/team' },
  );
  const { id } = await ask(engine, 'analysis.run', { ioc: '1.1.1.1' });
  await ask(engine, 'analysis.poll', { id });
  expect(server.seen.map(({ path }) => path)).toEqual([
    '/team/api/v1/analysis',
    `/team/api/v1/analysis/${ID}/pending/joe_sandbox`,
  ]);
});

const CODES: Readonly<Record<SocbuddyError, string>> = {
  invalid_api_key: 'unauthorized',
  revoked_api_key: 'unauthorized',
  invalid_request: 'invalid_request',
  invalid_ioc_type: 'invalid_ioc_type',
  no_plugins_available: 'no_plugins_available',
  not_found: 'not_found',
  unavailable: 'unavailable',
};

test.each(SOCBUDDY_ERRORS)('the error %s', async (error) => {
  const { engine, server } = await engineOn(() => socbuddyError(error), { system: 'socbuddy', key: SOCBUDDY_KEY });
  const failure = await failureOf(engine, 'plugins.list', {});
  expect(failure).toMatchObject({ code: CODES[error], message: expect.stringMatching(/^[^\n]{1,500}$/) });
  expect(failure.message).toContain(server.url);
  expect(failure.message).toContain(error);
});

describe('keys', () => {
  test('none: nothing is asked', async () => {
    const { engine, server } = await engineOn(socbuddyServer(), { system: 'socbuddy' });
    expect(await failureOf(engine, 'plugins.list', {})).toMatchObject({
      code: 'unauthorized',
      hint: 'store one with: socctl auth login socbuddy, or set SOCCTL_SOCBUDDY_KEY',
    });
    expect(server.seen).toEqual([]);
  });

  test('one that was revoked', async () => {
    const { engine } = await socbuddy(REVOKED_KEY);
    expect(await failureOf(engine, 'plugins.list', {})).toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('Key has been revoked'),
      hint: expect.stringContaining('socctl auth login socbuddy'),
    });
  });

  test('one that the server repeats is not repeated', async () => {
    const { engine } = await engineOn(
      () => ({ status: 401, json: { error: 'invalid_api_key', detail: `no key ${SOCBUDDY_KEY}\u001b[31m\nhere` } }),
      { system: 'socbuddy', key: SOCBUDDY_KEY },
    );
    const { message } = await failureOf(engine, 'plugins.list', {});
    expect(message).toMatch(/: no key … \[31m here \(invalid_api_key\)$/);
  });
});

test.each([
  ['analysis.run', { ioc: '1.1.1.1', refresh: true }, '--refresh'],
  ['analysis.run', { ioc: '1.1.1.1', max_age: 60 }, '--max-age'],
  ['analysis.run', { ioc: '1.1.1.1', request_id: 'x' }, '--request-id'],
  ['plugins.list', { all: true }, '--all'],
  ['text.extract', { text: 'x', types: ['ip'] }, '--types'],
  ['text.extract', { text: 'x', hosts: true }, '--hosts'],
  ['text.extract', { text: 'x', include_private: true }, '--include-private'],
  ['analysis.list', {}, 'analysis list'],
  ['analysis.pending', {}, 'analysis pending'],
  ['mark.set', { value: '1.1.1.1', verdict: 'benign', note: '' }, 'mark set'],
] as const)('%s with %j is refused, naming %s', async (name, input, named) => {
  const { engine, server } = await socbuddy();
  const failure = await failureOf(engine, name, input as never);
  expect(failure).toMatchObject({ code: 'usage', hint: expect.stringContaining('socctl serve') });
  expect(failure.message).toContain(named);
  expect(failure.message).toContain(server.url);
  expect(server.seen).toEqual([]);
});

test.each([
  [{ ioc: 'foo' }, 'invalid_request'],
  [{ ioc: '198.51.100.0/24' }, 'invalid_request'],
  [{ ioc: 'example.com', type: 'host' }, 'invalid_ioc_type'],
])('%j is no indicator, and is not sent', async (input, code) => {
  const { engine, server } = await socbuddy();
  expect(await failureOf(engine, 'analysis.run', input)).toMatchObject({ code });
  expect(server.seen).toEqual([]);
});
