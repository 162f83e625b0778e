import { readdirSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkKey, type KeyCheck, type Plugin, plugins, type Reach } from '../../src/analysis/index.ts';
import { keyCheck } from '../../src/engine/records/key-check.ts';
import { createHttp } from '../../src/net/index.ts';
import type { KeyTrial } from './key-check.ts';
import { quicker } from './quicker.ts';
import { always, type Respond, serving } from './serving.ts';
import { KEY } from './step.ts';

const FOLDER = new URL('checks/', import.meta.url);
const TRIALS: readonly KeyTrial[] = await Promise.all(
  readdirSync(FOLDER).map(async (file): Promise<KeyTrial> => (await import(new URL(file, FOLDER).href)).default),
);

async function tried(trial: KeyTrial, respond: Respond, { key = KEY, limitMs = 3000 } = {}) {
  const { origin, asked } = await serving(respond);
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const access = async () => ({ key, url: `${origin}/api` });
  const reach: Reach = { access, http: async () => http, limitMs, sleep: quicker };
  const source = plugins.find(({ name }) => name === trial.plugin);
  if (!source) throw new Error(`no plugin ${trial.plugin}`);
  const context = { now: () => new Date(), signal: new AbortController().signal, reach };
  const check: KeyCheck = await checkKey({ ...source, run: () => ({}) } satisfies Plugin, context);
  expect(keyCheck.parse({ name: 'x', display_name: 'X', ...check })).toMatchObject(check);
  expect(JSON.stringify(check)).not.toContain(key);
  return { check, asked };
}

describe.each(TRIALS)('$plugin', (trial) => {
  test('a good key, asked as the vendor wants it', async () => {
    const { check, asked } = await tried(trial, always(200, trial.good.body, trial.good.headers));
    expect(check).toEqual({ outcome: 'ok', ...(trial.quota && { quota: trial.quota }) });
    expect(asked).toHaveLength(1);
    expect(asked.every(trial.asks)).toBe(true);
    // What is in an address stands in the logs of everything on the way.
    if (!trial.inAddress) expect(asked.map(({ url }) => decodeURIComponent(url)).join()).not.toContain(KEY);
  });

  test.each(trial.alsoGood ?? [])('HTTP $status of a source that knows the key', async ({ status, body }) => {
    expect((await tried(trial, always(status, body))).check).toEqual({ outcome: 'ok' });
  });

  test('a key that is refused, and repeated', async () => {
    const { check } = await tried(trial, always(trial.refusal.status, trial.refusal.body));
    expect(check).toMatchObject({ outcome: 'refused', message: expect.stringContaining('socctl auth login') });
  });

  test.each<[string, Respond, string]>([
    ['a source in trouble', always(500, ''), 'provider_error'],
    ['too many requests', always(429, {}), 'rate_limited'],
    ['a page of somebody else', always(200, '<html>Log in</html>'), 'bad_response'],
    ['an empty answer', always(200, {}), ''],
    ['a redirect', always(302, '', { location: 'http://127.0.0.1:1/' }), 'bad_response'],
    ['silence', () => {}, 'timeout'],
  ])('%s tells nothing of the key', async (what, respond, code) => {
    const { check } = await tried(trial, respond, { limitMs: what === 'silence' ? 200 : 6000 });
    expect(check).toMatchObject({ outcome: 'unreachable', message: expect.any(String) });
    if (code !== '') expect(check.code).toBe(code);
  });

  test('a key that no header carries is shown to nobody', async () => {
    const { check, asked } = await tried(trial, always(200, trial.good.body), { key: 'a key\nX: y' });
    expect([check.outcome, asked]).toEqual(['unreachable', []]);
  });
});
