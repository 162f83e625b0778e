import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { outcome } from '../outcome.ts';
import { fast, IP, SHA256 } from '../step.ts';

const plugin = fast('opencti');
const PATTERN = `[ipv4-addr:value = '${IP.value}']`;

function found(indicators: readonly object[], observables: readonly object[] = []) {
  const edges = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });
  return { data: { indicators: edges(indicators), stixCyberObservables: edges(observables) } };
}

function scored(x_opencti_score: number | null, more: object = {}) {
  return { x_opencti_score, pattern: PATTERN, revoked: false, valid_until: '2027-01-01T00:00:00Z', ...more };
}

const seen = (x_opencti_score: number) => ({ x_opencti_score, observable_value: IP.value });

describe('scores', () => {
  test.each<[string, object, string, number | null]>([
    ['75', found([scored(75)]), 'malicious', 75],
    ['74', found([scored(74)]), 'suspicious', 74],
    ['50', found([scored(50)]), 'suspicious', 50],
    ['49', found([scored(49)]), 'none', null],
    ['none', found([scored(null)]), 'none', null],
    ['the highest of several', found([scored(10), scored(80)]), 'malicious', 80],
    ['revoked', found([scored(90, { revoked: true })]), 'none', null],
    ['run out', found([scored(90, { valid_until: '2026-08-01T11:59:59Z' })]), 'none', null],
    ['revoked, and the observable still high', found([scored(90, { revoked: true })], [seen(90)]), 'none', null],
    ['an observable alone', found([], [seen(80)]), 'malicious', 80],
    ['an observable as it is made', found([], [seen(0)]), 'none', null],
    ['an indicator called like it', found([scored(90, { pattern: 'alert ip any', name: IP.value })]), 'malicious', 90],
  ])('%s', async (_, body, verdict, score) => {
    const { result } = await outcome(plugin, IP, body);
    expect(result).toMatchObject({ status: 'ok', verdict, score, egress: 'own' });
  });
});

test.each<[string, object]>([
  ['a longer address', found([scored(90, { pattern: "[ipv4-addr:value = '145.83.140.140']" })])],
  ['a URL on it', found([scored(90, { pattern: `[url:value = 'http://${IP.value}/a']` })])],
  ['an observable beside it', found([], [{ x_opencti_score: 90, observable_value: '45.83.140.14' }])],
])('%s that the search finds as well is not it', async (_, body) => {
  const { result } = await outcome(plugin, IP, body);
  expect(result).toMatchObject({ status: 'not_found', verdict: 'none' });
});

test('a file is known by its hashes', async () => {
  const hashes = [{ algorithm: 'SHA-256', hash: SHA256.toUpperCase() }];
  const file: Indicator = { type: 'hash', value: SHA256 };
  const { result } = await outcome(
    plugin,
    file,
    found([], [{ observable_value: 'a.exe', x_opencti_score: 80, hashes }]),
  );
  expect(result).toMatchObject({ status: 'ok', verdict: 'malicious' });
});

test('the narrowest mark, labels and author', async () => {
  const objectMarking = ['TLP:CLEAR', 'TLP:RED', 'PAP:GREEN'].map((definition) => ({ definition }));
  const node = scored(80, {
    objectMarking,
    objectLabel: [{ value: 'C2 server' }],
    createdBy: { name: 'Invented CERT' },
  });
  const { result } = await outcome(plugin, IP, found([node]));
  expect(result.summary).toMatchObject({ tlp: 'red', created_by: 'Invented CERT', x_opencti_score: 80 });
  expect(result.tags).toEqual(['c2-server']);
});

test.each([
  ['AUTH_REQUIRED', 'unauthorized'],
  ['FORBIDDEN_ACCESS', 'forbidden'],
  ['GRAPHQL_VALIDATION_FAILED', 'bad_response'],
  ['SOMETHING_ELSE', 'provider_error'],
])('an error %s comes with 200', async (code, expected) => {
  const { result } = await outcome(plugin, IP, { errors: [{ message: 'no', extensions: { code } }], data: null });
  expect(result.error?.code).toBe(expected);
});

test('a quote in a value does not end the words that are looked for', async () => {
  const { asked } = await outcome(plugin, { type: 'email', value: '"a"@evilish.org' }, found([]));
  expect(JSON.parse(asked[0]?.body ?? '').variables.search).toBe('" a @evilish.org"');
});
