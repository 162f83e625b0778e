import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { outcome } from '../outcome.ts';
import { always } from '../serving.ts';
import { fast, SHA256 } from '../step.ts';

const plugin = fast('urlscan_search');
const domain: Indicator = { type: 'domain', value: 'evilish.org' };

function scan(day: string, malicious?: boolean) {
  return {
    task: { time: `${day}T10:00:00.000Z` },
    page: { domain: 'evilish.org', ip: '45.83.140.140' },
    ...(malicious !== undefined && { verdicts: { malicious } }),
  };
}

function results(...scans: readonly object[]) {
  return { results: scans, total: scans.length, took: 1, has_more: false };
}

const month = [scan('2026-07-30', true), scan('2026-07-20', true), scan('2026-07-05', true)];

describe('scans of a domain', () => {
  test.each<[string, object, string, number | null]>([
    ['three malicious ones within 30 days', results(...month), 'malicious', 80],
    ['two of them', results(...month.slice(1)), 'suspicious', 50],
    ['three, one of them 31 days old', results(...month.slice(1), scan('2026-07-01', true)), 'suspicious', 50],
    ['one of years ago', results(scan('2020-01-01', true)), 'suspicious', 50],
    ['none malicious', results(scan('2026-07-30', false)), 'none', null],
    ['none with a verdict', results(scan('2026-07-30')), 'none', null],
  ])('%s', async (_, body, verdict, score) => {
    const { result } = await outcome(plugin, domain, body);
    expect(result).toMatchObject({ status: 'ok', verdict, score });
  });

  test('the last malicious scan is what ages, not the last scan', async () => {
    const { result } = await outcome(plugin, domain, results(scan('2026-07-31'), scan('2026-01-05', true)));
    expect(result.last_seen).toBe('2026-01-05T10:00:00Z');
    expect(result.summary).toMatchObject({ malicious_scans: 1, last_scan: '2026-07-31T10:00:00Z' });
  });

  test('what the pages were on', async () => {
    const { result } = await outcome(plugin, domain, results(...month));
    expect(result.related).toEqual([{ type: 'ip', value: '45.83.140.140', relation: 'resolves-to' }]);
    expect(result.permalink).toBe('https://urlscan.io/search/#page.domain%3A%22evilish.org%22');
  });
});

test('malicious pages that load a file say nothing of the file', async () => {
  const { result } = await outcome(plugin, { type: 'hash', value: SHA256 }, results(...month));
  expect(result).toMatchObject({ status: 'ok', verdict: 'none', score: null, summary: { malicious_scans: 3 } });
});

test('files are known by SHA-256 only', async () => {
  const { result, asked } = await outcome(plugin, { type: 'hash', value: 'ab'.repeat(16) }, results());
  expect(result.skip?.reason).toBe('unsupported_type');
  expect(asked).toEqual([]);
});

test('a URL cannot end the words it is put into', async () => {
  const { asked } = await outcome(plugin, { type: 'url', value: 'http://evilish.org/?a=\\&b="OR"' }, results());
  const question = new URL(asked[0]?.url ?? '', 'http://localhost').searchParams.get('q');
  expect(question).toContain('page.url.keyword:"http://evilish.org/?a=\\\\&b=%22OR%22"');
});

test('a key that cannot be one is answered with 400', async () => {
  const body = { message: 'Invalid API key format', status: 400 };
  const { result } = await outcome(plugin, domain, always(400, body));
  expect(result.error).toMatchObject({ code: 'unauthorized', http: 400 });
});

test('any other 400 is about the question', async () => {
  const { result } = await outcome(plugin, domain, always(400, { message: 'Query could not be parsed', status: 400 }));
  expect(result.error?.code).toBe('invalid_ioc');
});

test('a limit says when it ends, in a header of its own', async () => {
  const respond = always(429, { message: 'API limit error.', status: 429 }, { 'x-rate-limit-reset-after': '17' });
  const { result } = await outcome(plugin, domain, respond);
  expect(result.error).toMatchObject({ code: 'rate_limited', retry_after_s: 17 });
});

test('what is left of the quota', async () => {
  const headers = { 'x-rate-limit-limit': '500', 'x-rate-limit-remaining': '3' };
  const { result } = await outcome(plugin, domain, always(200, results(), headers));
  expect(result).toMatchObject({ status: 'not_found', quota: { limit: 500, remaining: 3 } });
});
