import { isDeepStrictEqual } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type PluginResult, plugins, type Reach, runPlugins } from '../../src/analysis/index.ts';
import { pluginResult } from '../../src/engine/records/result.ts';
import { createHttp, type Http } from '../../src/net/index.ts';
import { STEPS } from './network-steps.ts';
import { quicker } from './quicker.ts';
import { always, type Respond, serving } from './serving.ts';
import { KEY, OPEN, type Step } from './step.ts';

const NOW = new Date('2026-08-01T12:00:00Z');

interface Circumstances {
  readonly url: string;
  readonly key?: string | undefined;
  readonly limitMs?: number;
  readonly http?: Http;
}

/** A client for one test. */
function client(): Http {
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  return http;
}

/** Runs a step against an address; what comes out is held against the declared record, and must not hold the key. */
async function run({ plugin, indicator }: Step, how: Circumstances): Promise<PluginResult> {
  const { url, key, limitMs = 5000, http = client() } = how;
  const reach: Reach = { access: async () => ({ key, url }), http: async () => http, sleep: quicker };
  const context = { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach, limitMs };
  const [result] = await runPlugins(indicator, [plugin], context);
  if (!result) throw new Error(`${plugin.name} does not take ${indicator.type}`);
  expect(pluginResult.parse(result)).toEqual(result);
  const said = JSON.stringify(result);
  if (key !== undefined && key.length > 5) expect(said).not.toContain(key);
  expect(said).not.toContain('secret');
  return result;
}

async function against(step: Step, respond: Respond, how: Partial<Circumstances> = {}) {
  const { origin, asked } = await serving(respond);
  const result = await run(step, { url: `${origin}/api`, key: step.key, ...how });
  return { result, asked };
}

const OTHER_TYPES: readonly unknown[] = [{}, [], ['x'], 'x', '7', 7, -1, 1e300, true, [{}], { a: { b: [] } }];

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

/** Every path into a body, and the body with another value there. */
function* changed(body: unknown, path: readonly string[] = []): Generator<readonly [path: string, body: unknown]> {
  if (typeof body !== 'object' || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    const put = (other: unknown) => (Array.isArray(body) ? body.with(Number(name), other) : { ...body, [name]: other });
    const here = [...path, name];
    for (const other of OTHER_TYPES) if (kindOf(other) !== kindOf(value)) yield [here.join('.'), put(other)];
    for (const [deeper, inner] of changed(value, here)) yield [deeper, put(inner)];
  }
}

/** Bodies that say nothing, except where it is the vendor's way to say that it does not know. */
const NO_ANSWERS: readonly (readonly [name: string, body: unknown])[] = [
  ['{}', {}],
  ['[]', []],
  ['null', null],
  ['a number', 7],
  ['a text', '"fine"'],
  ['an empty error', { error: {} }],
  ['an empty list of errors', { errors: [] }],
  ['prototypes', '{"__proto__":{"data":{}},"constructor":{"prototype":{}}}'],
];

/** Those that ask name servers are in `network-names.test.ts`. */
test('every plugin that asks others is here', () => {
  const names = new Set(STEPS.map(({ plugin }) => plugin.name));
  const asking = plugins.filter(({ url = 'dns:' }) => url !== 'dns:');
  expect([...names].sort()).toEqual(asking.map(({ name }) => name));
});

test.each(plugins.filter(({ url }) => url !== undefined))('$name says what it is', (plugin) => {
  expect(plugin.name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  expect(plugin.version).toMatch(/^\d+$/);
  expect(plugin.url).toMatch(/^(?:https:\/\/[a-z0-9.-]+(?:\/[a-z0-9_.-]+)*|dns:)$/);
  for (const variable of plugin.key?.variables ?? []) expect(variable).toMatch(/^[A-Z][A-Z0-9_]+$/);
  expect('submit' in plugin).toBe(plugin.egress.startsWith('submit'));
});

describe.each(STEPS)('$title', (step) => {
  const { body, verdict, score } = step;
  const code = (result: PluginResult) => result.error?.code;

  test('asks as the vendor wants it, and reads the answer', async () => {
    const { result, asked } = await against(step, always(200, body));
    expect(asked).toHaveLength(step.requests ?? 1);
    expect(asked.every(step.asks)).toBe(true);
    expect(JSON.stringify(asked)).not.toMatch(/(?:#|%23)private/);
    expect(result).toMatchObject({ status: 'ok', verdict, score, egress: step.plugin.egress });
    expect(Object.keys(result.summary).length).toBeLessThanOrEqual(8);
    for (const reason of result.reasons) expect(reason).toMatch(/^[^\p{Cc}]{3,300}$/u);
    for (const tag of result.tags) expect(tag).toMatch(/^[a-z0-9-]{2,40}$/);
  });

  if (step.unknown) {
    const { status, body: nothing } = step.unknown;
    test('what the source does not know is not found, and no opinion', async () => {
      const { result } = await against(step, always(status, nothing));
      expect(result).toMatchObject({ status: 'not_found', verdict: 'none', score: null });
    });
  }

  test.each(NO_ANSWERS.filter(([, other]) => !isDeepStrictEqual(other, step.unknown?.body)))(
    '%s with 200 is no answer',
    async (_, other) => {
      const { result } = await against(step, always(200, other));
      expect(result).toMatchObject({ status: 'error', verdict: 'none' });
      expect(['bad_response', 'provider_error']).toContain(code(result));
    },
  );

  test.each([
    [400, 'invalid_ioc'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'bad_response'],
    [422, 'invalid_ioc'],
    [429, 'rate_limited'],
    [500, 'provider_error'],
    [502, 'provider_error'],
    [503, 'provider_error'],
  ])('HTTP %i of anybody', async (status, expected) => {
    // Nothing at all is how some say that they do not know it.
    const silence = step.unknown?.status === status ? step.unknown.body : undefined;
    const answers = ['<html>no</html>', '', {}].filter((answer) => answer !== silence);
    // Together: what may work the second time is asked again, after a while.
    const found = await Promise.all(answers.map((answer) => against(step, always(status, answer))));
    for (const { result } of found) {
      expect({ status: result.status, verdict: result.verdict, code: code(result), http: result.error?.http }).toEqual({
        status: 'error',
        verdict: 'none',
        code: expected,
        http: status,
      });
    }
  });

  test.each([
    ['seconds', '42', 42],
    ['a date', 'Sat, 01 Aug 2026 12:01:30 GMT', 90],
    ['nonsense', 'soon', undefined],
  ])('a limit that ends after %s', async (_, header, expected) => {
    const { result } = await against(step, always(429, {}, { 'retry-after': header }));
    expect(result.error).toMatchObject({ code: 'rate_limited' });
    expect(result.error?.retry_after_s).toBe(expected);
  });

  test('a key that the source does not know, echoed in its answer', async () => {
    const { result } = await against(step, always(401, step.refusal));
    expect(result.error).toMatchObject({ code: 'unauthorized', http: 401 });
    expect(result.error?.message).toContain('socctl auth login');
  });

  test.each([
    ['HTML with 200', always(200, '<!doctype html><title>Log in</title>')],
    ['a body cut off', always(200, JSON.stringify(body).slice(0, -2))],
  ])('%s', async (_, respond) => {
    const { result } = await against(step, respond);
    expect(result.error).toMatchObject({ code: 'bad_response' });
  });

  test('a redirect is not followed, and nobody else gets the key', async () => {
    const elsewhere = await serving(always(200, body));
    const { result } = await against(step, always(302, '', { location: `${elsewhere.origin}/x` }));
    expect(result.error).toMatchObject({ code: 'bad_response' });
    expect(elsewhere.asked).toEqual([]);
  });

  test('a connection cut in the middle', async () => {
    const { result } = await against(step, (_, response) => {
      response.writeHead(200, { 'content-length': '5000' }).write('{"data":');
      setTimeout(() => response.destroy(), 20);
    });
    expect(result.error).toMatchObject({ code: 'network' });
  });

  test('nobody listens', async () => {
    const result = await run(step, { url: 'http://127.0.0.1:1/api', key: step.key });
    expect(result.error).toMatchObject({ code: 'network' });
  });

  test('silence', async () => {
    const { result } = await against(step, () => {}, { limitMs: 200 });
    expect(result.error).toMatchObject({ code: 'timeout' });
  });

  test('a body without end is not read to it', async () => {
    const piece = 'x'.repeat(1024 * 1024);
    let sent = 0;
    const { result } = await against(step, (_, response) => {
      const more = (): void => {
        while (sent < 50 && !response.destroyed) {
          sent += 1;
          if (!response.write(piece)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    });
    expect(result.error).toMatchObject({ code: 'bad_response' });
    expect(sent).toBeLessThan(50);
  });

  test.each([
    ['a line break', `${KEY}\nHost: evil.example`],
    ['a carriage return', `${KEY}\r`],
    ['a sign that no header carries', `${KEY}…`],
    ['nothing', ''],
  ])('a key that holds %s is not sent', async (_, key) => {
    const { result, asked } = await against(step, always(200, body), { key });
    expect(result.error).toMatchObject({ code: 'unauthorized' });
    expect(asked).toEqual([]);
  });

  // A list that is text has no fields.
  test.skipIf(typeof body === 'string')(
    'a field of another type is an error where it is read, and nothing where it is not',
    async () => {
      const bodies = [...changed(body)];
      expect(bodies.length).toBeGreaterThan(5);
      let next: unknown;
      const { origin } = await serving((asked, response) => always(200, next)(asked, response));
      const http = client();
      for (const [path, other] of bodies) {
        next = other;
        const result = await run(step, { url: `${origin}/api`, key: step.key, http });
        if (step.read.includes(path)) expect([path, code(result)]).toEqual([path, 'bad_response']);
        // Whatever it is, it must not look better than it was.
        else if (result.status === 'ok') expect([path, result.verdict]).toEqual([path, verdict]);
        else expect([path, code(result)]).toEqual([path, 'bad_response']);
      }
    },
  );

  test('a source elsewhere, with a path of its own', async () => {
    const { origin, asked } = await serving(always(200, body));
    await run(step, { url: `${origin}/proxy/for/it/`, key: step.key });
    expect(asked.every(({ url }) => url.startsWith('/proxy/for/it/'))).toBe(true);
  });
});

describe.each(STEPS.filter(({ plugin }) => plugin.key?.required))('$title', (step) => {
  test('without a key nobody is asked', async () => {
    const { result, asked } = await against({ ...step, key: undefined }, always(200, step.body));
    expect(result.error).toMatchObject({ code: 'unauthorized' });
    expect(asked).toEqual([]);
  });
});
