import { describe, expect, onTestFinished, test } from 'vitest';
import { plugins, type SourceError } from '../../../src/analysis/index.ts';
import { createHttp } from '../../../src/net/index.ts';
import { NOW } from '../outcome.ts';
import { quicker } from '../quicker.ts';
import { always, type Respond, serving } from '../serving.ts';
import { KEY } from '../step.ts';

/** The cheapest call of each source that tells whether a key is accepted, and what a good answer to it looks like. */
const CALLS: readonly (readonly [plugin: string, path: string, answer: object])[] = [
  ['cape', '/apiv2/cuckoo/status/', { error: false, data: { version: '2.4' } }],
  ['hibp', '/subscription/status', { SubscriptionName: 'Invented', Rpm: 10 }],
  ['hybrid_analysis', '/key/current', { api_key: 'x', auth_level_name: 'restricted' }],
  ['misp', '/servers/getVersion', { version: '2.5.1' }],
  ['opencti', '/graphql', { data: { me: { name: 'invented' } } }],
  ['triage', '/samples?subset=owned&limit=1', { data: [] }],
  ['urlscan', '/quotas/', { scope: 'user', limits: {} }],
  ['urlscan_search', '/quotas/', { scope: 'user', limits: {} }],
];

async function tried(name: string, respond: Respond) {
  const { origin, asked } = await serving(respond);
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const reach = { access: async () => ({ key: KEY, url: origin }), http: async () => http, sleep: quicker };
  const plugin = plugins.find((each) => each.name === name);
  const context = { now: () => NOW, signal: new AbortController().signal, reach };
  const said = await plugin?.check?.(context).catch((error: SourceError) => error.code);
  return { said, urls: asked.map(({ url }) => url) };
}

describe.each(CALLS)('the key of %s', (name, path, answer) => {
  test('is tried by one call', async () => {
    expect(await tried(name, always(200, answer))).toEqual({ said: { checked: true }, urls: [path] });
  });

  test('that is refused is not accepted', async () => {
    expect((await tried(name, always(401, {}))).said).toBe('unauthorized');
  });

  test('is not accepted by a page for people', async () => {
    expect((await tried(name, always(200, '<title>Log in</title>'))).said).toBe('bad_response');
  });
});
