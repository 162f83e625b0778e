import { expect, test } from 'vitest';
import { plugins } from '../../../src/analysis/index.ts';
import { createHttp, traced } from '../../../src/net/index.ts';
import { NOW, tried } from '../answered.ts';
import { always, type Respond, serving } from '../serving.ts';
import { KEY, slow } from '../step.ts';

const account = { data: { attributes: { quotas: { api_requests_daily: { allowed: 500, used: 120 } } } } };
const abuse = { data: { abuseConfidenceScore: 0 } };

test.each<[string, Respond, object]>([
  ['virustotal', always(200, account), { limit: 500, remaining: 380 }],
  [
    'abuseipdb',
    always(200, abuse, { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '17' }),
    { limit: 1000, remaining: 17 },
  ],
])('%s tells with the key what is left', async (name, respond, quota) => {
  expect(await tried(name, respond)).toEqual({ checked: true, quota });
});

test.each<[string, object]>([
  ['virustotal', { data: { id: 'an_analyst' } }],
  ['abuseipdb', abuse],
  ['greynoise', { ip: '8.8.8.8', noise: false, riot: true, classification: 'benign' }],
])('%s may accept a key without a word of what is left', async (name, body) => {
  expect(await tried(name, always(200, body))).toEqual({ checked: true });
});

test.each<[string, object]>([
  ['virustotal', { error: { code: 'WrongCredentialsError', message: 'Wrong API key' } }],
  ['abuseipdb', { errors: [{ detail: 'Authentication failed.', status: 401 }] }],
  ['greynoise', { message: 'invalid API key' }],
])('%s refuses a key', async (name, body) => {
  expect(await tried(name, always(401, body))).toBe('unauthorized');
});

test('a resolver that GreyNoise never saw is no reason to doubt the key', async () => {
  const unseen = { ip: '8.8.8.8', noise: false, riot: false, message: 'IP not observed scanning the internet.' };
  expect(await tried('greynoise', always(404, unseen))).toEqual({ checked: true });
});

test('the account at Joe Sandbox tells what is left of the day', async () => {
  const quota = { daily: { current: 3, limit: 30, remaining: 27 }, monthly: { limit: 300, remaining: 1 } };
  const { origin, asked } = await serving(always(200, { data: { type: 'cloud', quota } }));
  const http = createHttp('0.0.0');
  const reach = { access: async () => ({ key: KEY, url: `${origin}/api` }), http: async () => http };
  const context = { now: () => NOW, signal: new AbortController().signal, reach };
  expect(await slow('joe_sandbox').check?.(context)).toEqual({ checked: true, quota: { limit: 30, remaining: 27 } });
  expect(asked.map(({ url, body }) => [url, new URLSearchParams(body).get('apikey')])).toEqual([
    ['/api/v2/account/info', KEY],
  ]);
  await http.close();
});

test('a key that stands in an address is in no line about the request', async () => {
  const { origin, asked } = await serving(always(200, account));
  const lines: string[] = [];
  const http = traced(createHttp('0.0.0'), (line) => void lines.push(line));
  const reach = { access: async () => ({ key: KEY, url: origin }), http: async () => http };
  const virustotal = plugins.find(({ name }) => name === 'virustotal');
  await virustotal?.check?.({ now: () => NOW, signal: new AbortController().signal, reach });
  expect(asked.map(({ url }) => url)).toEqual([`/users/${encodeURIComponent(KEY)}`]);
  expect(lines.join()).toContain('/users/[key] 200');
  expect(lines.join()).not.toContain(encodeURIComponent(KEY));
  await http.close();
});
