import { describe, expect, test } from 'vitest';
import { runPlugins } from '../../../src/analysis/index.ts';
import type { Indicator } from '../../../src/ioc/index.ts';
import { createHttp } from '../../../src/net/index.ts';
import { NOW, outcome } from '../outcome.ts';
import { always } from '../serving.ts';
import { fast, KEY, OPEN } from '../step.ts';

const plugin = fast('misp');
const domain: Indicator = { type: 'domain', value: 'evilish.org' };

function attribute(more: object = {}) {
  return { type: 'domain', value: 'evilish.org', to_ids: true, event_id: '7', timestamp: '1784282400', ...more };
}

function attributes(...Attribute: readonly object[]) {
  return { response: { Attribute } };
}

function warning(name: string, category?: string) {
  return { warnings: [{ match: 'evilish.org', warninglist_name: name, warninglist_category: category }] };
}

describe('attributes', () => {
  test.each<[string, object, string, number]>([
    ['for detection', attributes(attribute()), 'malicious', 85],
    ['as context', attributes(attribute({ to_ids: false })), 'suspicious', 50],
    ['both', attributes(attribute({ to_ids: false }), attribute()), 'malicious', 85],
    ['a likely false positive', attributes(attribute(warning('Top sites', 'false_positive'))), 'benign', 0],
    ['on a list without a category', attributes(attribute(warning('Top sites'))), 'benign', 0],
    ['on a list of whose it is', attributes(attribute(warning('A cloud', 'known'))), 'suspicious', 50],
    [
      'part of a pair',
      attributes(attribute({ type: 'domain|ip', value: 'evilish.org|45.83.140.140' })),
      'malicious',
      85,
    ],
    ['in capitals', attributes(attribute({ value: 'EVILISH.ORG' })), 'malicious', 85],
  ])('%s', async (_, body, verdict, score) => {
    const { result } = await outcome(plugin, domain, body);
    expect(result).toMatchObject({ status: 'ok', verdict, score, confidence: 8, egress: 'own' });
  });

  test.each<[string, object]>([
    ['of another value, found by a wildcard', attributes(attribute({ value: 'notevilish.org' }))],
    ['that were deleted', attributes(attribute({ deleted: true }))],
  ])('%s are none', async (_, body) => {
    const { result } = await outcome(plugin, domain, body);
    expect(result).toMatchObject({ status: 'not_found', verdict: 'none' });
  });

  test('events, families and the narrowest mark', async () => {
    const tags = ['tlp:green', 'TLP:AMBER+STRICT', 'misp-galaxy:ransomware="Invented"'].map((name) => ({ name }));
    const Event = { info: 'Invented campaign', Orgc: { name: 'Invented CERT' } };
    const { result } = await outcome(plugin, domain, attributes(attribute({ Tag: tags, Event })));
    expect(result.summary).toMatchObject({ events: 1, event: 'Invented campaign', org: 'Invented CERT' });
    expect(result.summary['tlp']).toBe('amber+strict');
    expect(result.families).toEqual(['Invented']);
    expect(result.last_seen).toBe('2026-07-17T10:00:00Z');
  });
});

test('a host alone is looked for with and without the slash', async () => {
  const url: Indicator = { type: 'url', value: 'http://evilish.org/' };
  const { result, asked } = await outcome(
    plugin,
    url,
    attributes(attribute({ type: 'url', value: 'http://evilish.org' })),
  );
  expect(JSON.parse(asked[0]?.body ?? '').value).toEqual(['http://evilish.org/', 'http://evilish.org']);
  expect(result.verdict).toBe('malicious');
});

test('one’s own instance is asked about what nobody else is told', async () => {
  const { result, asked } = await outcome(plugin, { type: 'ip', value: '10.1.2.3' }, attributes());
  expect(result.status).toBe('not_found');
  expect(asked).toHaveLength(1);
});

test('a key that is not known comes as 403', async () => {
  const body = {
    name: 'Authentication failed. Please make sure you pass the API key',
    message: 'Authentication failed.',
  };
  const { result } = await outcome(plugin, domain, always(403, body));
  expect(result.error).toMatchObject({ code: 'unauthorized', http: 403 });
});

test('without an address nobody is asked, and the line that sets it is told', async () => {
  const http = createHttp('0.0.0');
  const reach = { access: async () => ({ key: KEY }), http: async () => http };
  const [result] = await runPlugins(domain, [plugin], {
    now: () => NOW,
    signal: new AbortController().signal,
    gate: OPEN,
    reach,
  });
  http.close();
  expect(result?.skip?.reason).toBe('disabled');
  expect(result?.skip?.hint).toContain('socctl config set plugins.misp.url');
});
