import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { byPath, outcome } from '../outcome.ts';
import { always } from '../serving.ts';
import { fast, IP, SHA256 } from '../step.ts';

const plugin = fast('hybrid_analysis');
const file: Indicator = { type: 'hash', value: SHA256 };
const md5: Indicator = { type: 'hash', value: 'cd'.repeat(16) };
const page: Indicator = { type: 'url', value: 'http://files.evilish.org/a' };

function overview(more: object) {
  return { sha256: SHA256, verdict: 'no verdict', threat_score: null, multiscan_result: null, ...more };
}

describe('a file', () => {
  test.each<[string, object, string, number | null]>([
    ['malicious', { verdict: 'malicious', threat_score: 91 }, 'malicious', 91],
    ['malicious without a number', { verdict: 'malicious' }, 'malicious', 85],
    ['suspicious', { verdict: 'suspicious', threat_score: 44 }, 'suspicious', 44],
    ['suspicious without a number', { verdict: 'suspicious' }, 'suspicious', 50],
    ['whitelisted', { verdict: 'whitelisted', threat_score: null }, 'benign', 0],
    ['whitelisted by a flag alone', { whitelisted: true }, 'benign', 0],
    ['malicious, whatever the flag says', { verdict: 'malicious', whitelisted: true }, 'malicious', 85],
    ['nothing specific', { verdict: 'no specific threat', threat_score: 0 }, 'none', null],
    ['no verdict', {}, 'none', null],
    ['a verdict left empty', { verdict: null }, 'none', null],
  ])('%s', async (_, more, verdict, score) => {
    const { result } = await outcome(plugin, file, overview(more));
    expect(result).toMatchObject({ status: 'ok', verdict, score });
  });

  test.each<[string, object]>([
    ['a verdict not known here', overview({ verdict: 'clean' })],
    ['another file', overview({ sha256: 'cd'.repeat(32) })],
    ['one run', overview({ verdict: 'malicious', job_id: '1' })],
    ['a score beyond its range', overview({ verdict: 'malicious', threat_score: 101 })],
  ])('%s is not understood', async (_, body) => {
    const { result } = await outcome(plugin, file, body);
    expect(result.error?.code).toBe('bad_response');
  });

  test('an error with 200 is an error', async () => {
    const { result } = await outcome(plugin, file, { message: 'Exceeded maximum API requests' });
    expect(result.error?.code).toBe('provider_error');
  });

  test('a 404 counts only in the words of the source', async () => {
    const unknown = await outcome(plugin, file, always(404, { message: 'Resource not found' }));
    expect(unknown.result.status).toBe('not_found');
    const other = await outcome(plugin, file, always(404, { message: 'no Route matched with those values' }));
    expect(other.result.error?.code).toBe('bad_response');
  });

  test('by another hash: looked up, then read', async () => {
    const found = { sha256s: [SHA256], reports: [] };
    const respond = byPath({ '/search/hash': found, [`/overview/${SHA256}`]: overview({ verdict: 'malicious' }) });
    const { result, asked } = await outcome(plugin, md5, respond);
    expect(result).toMatchObject({ status: 'ok', verdict: 'malicious' });
    expect(result.permalink).toBe(`https://www.hybrid-analysis.com/sample/${SHA256}`);
    expect(asked.map(({ url }) => url)).toEqual([`/search/hash?hash=${md5.value}`, `/overview/${SHA256}`]);
  });

  test('by another hash that nobody handed in', async () => {
    const { result, asked } = await outcome(plugin, md5, { sha256s: [], reports: [] });
    expect(result.status).toBe('not_found');
    expect(asked).toHaveLength(1);
  });

  test.each([['no list'], [{ sha256s: ['../key/current'] }], [{ sha256s: 'x' }]])(
    'a search that gives %j asks for nothing else',
    async (body) => {
      const { result, asked } = await outcome(plugin, md5, always(200, JSON.stringify(body)));
      expect(result.error?.code).toBe('bad_response');
      expect(asked).toHaveLength(1);
    },
  );

  test('SHA-512 is none of its hashes', async () => {
    const { result } = await outcome(plugin, { type: 'hash', value: 'ab'.repeat(64) }, {});
    expect(result.skip?.reason).toBe('unsupported_type');
  });

  test('what is left is the tighter of its periods', async () => {
    const header = { limits: { minute: 200, hour: 2000 }, used: { minute: 10, hour: 1990 }, limit_reached: false };
    const { result } = await outcome(plugin, file, always(200, overview({}), { 'api-limits': JSON.stringify(header) }));
    expect(result.quota).toEqual({ limit: 2000, remaining: 10 });
  });

  test.each(['', 'x', '[]', '{"limits":{"minute":"200"}}'])('a header %j says nothing', async (header) => {
    const { result } = await outcome(plugin, file, always(200, overview({}), { 'api-limits': header }));
    expect(result).toMatchObject({ status: 'ok' });
    expect(result.quota).toBeUndefined();
  });
});

function run(more: object) {
  return {
    verdict: 'malicious',
    threat_score: 100,
    sha256: SHA256,
    submit_name: 'a.exe',
    vx_family: 'Invented',
    ...more,
  };
}

function found(...result: readonly object[]) {
  return { search_terms: [], count: result.length, result };
}

describe('what samples were seen with', () => {
  test('malware that talks to a host is no verdict on the host', async () => {
    const { result } = await outcome(plugin, IP, found(run({}), run({ verdict: 'no specific threat' })));
    expect(result).toMatchObject({ status: 'ok', verdict: 'none', score: null, tags: ['seen-with-malware'] });
    expect(result.summary).toMatchObject({ samples: 2, malicious_samples: 1 });
    expect(result.related).toEqual([{ type: 'hash', value: SHA256, relation: 'related-to' }]);
    expect(result.families).toEqual(['Invented']);
  });

  test.each<[string, readonly object[], string, number | null]>([
    ['opened itself', [run({ submit_name: page.value, threat_score: 77 })], 'malicious', 77],
    [
      'opened twice: the worse counts',
      [run({ submit_name: page.value, verdict: 'whitelisted', threat_score: 0 }), run({ submit_name: page.value })],
      'malicious',
      100,
    ],
    ['seen in a file only', [run({})], 'none', null],
    ['another page of the host', [run({ submit_name: 'http://files.evilish.org/b' })], 'none', null],
    ['a file that is called like it', [run({ submit_name: 'files.evilish.org/a' })], 'none', null],
  ])('a URL, %s', async (_, runs, verdict, score) => {
    const { result } = await outcome(plugin, page, found(...runs));
    expect(result).toMatchObject({ status: 'ok', verdict, score });
  });
});
