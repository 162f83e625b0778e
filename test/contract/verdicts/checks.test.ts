import { expect, onTestFinished, test } from 'vitest';
import { createHttp } from '../../../src/net/index.ts';
import { NOW } from '../outcome.ts';
import { quicker } from '../quicker.ts';
import { always, serving } from '../serving.ts';
import { fast, KEY } from '../step.ts';

async function tried(name: string, status: number, body: unknown) {
  const { origin, asked } = await serving(always(status, body));
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const reach = { access: async () => ({ key: KEY, url: origin }), http: async () => http, sleep: quicker };
  const check = fast(name).check;
  if (!check) throw new Error(`${name} tries no key`);
  const result = await check({ now: () => NOW, signal: new AbortController().signal, reach }).catch((error) => error);
  return { result, asked: asked[0] };
}

test('Shodan tells what is left of the month', async () => {
  const { result, asked } = await tried('shodan', 200, {
    plan: 'dev',
    query_credits: 98,
    usage_limits: { query_credits: 100 },
  });
  expect(result).toEqual({ checked: true, quota: { limit: 100, remaining: 98 } });
  expect(asked?.url).toBe(`/api-info?${new URLSearchParams({ key: KEY })}`);
});

test('IPinfo tells what is left of the month', async () => {
  const requests = { day: 2, month: 40, limit: 50_000, remaining: 49_960 };
  const { result, asked } = await tried('ipinfo', 200, { token: KEY, requests });
  expect(result).toEqual({ checked: true, quota: { limit: 50_000, remaining: 49_960 } });
  expect([asked?.url, asked?.headers.authorization]).toEqual(['/me', `Bearer ${KEY}`]);
});

test.each<[string, number, unknown, string]>([
  ['shodan', 401, { error: `Invalid API key ${KEY}` }, 'unauthorized'],
  ['shodan', 401, '<html>401</html>', 'unauthorized'],
  ['shodan', 403, { error: 'Requires membership or higher' }, 'forbidden'],
  ['shodan', 200, { error: 'something' }, 'provider_error'],
  ['shodan', 200, { plan: 'dev' }, 'bad_response'],
  ['ipinfo', 403, { status: 403, error: { title: 'Unknown token', message: KEY } }, 'unauthorized'],
  ['ipinfo', 200, [], 'bad_response'],
])('%s refuses with %i', async (name, status, body, code) => {
  const { result } = await tried(name, status, body);
  expect(result).toMatchObject({ code });
  expect(String(result)).not.toContain(KEY);
});
