import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { outcome } from '../outcome.ts';
import { always } from '../serving.ts';
import { polling, slow, submitting } from '../step.ts';

const SCAN = '33333333-3333-4333-8333-333333333333';
const submit = submitting(slow('urlscan'));
const poll = polling(slow('urlscan'), SCAN);
const page: Indicator = { type: 'url', value: 'http://evilish.org/a' };

function scanned(overall: object, more: object = {}) {
  return { verdicts: { overall: { malicious: false, score: 0, ...overall } }, page: {}, task: {}, ...more };
}

describe('a scan', () => {
  test.each<[string, object, string, number | null]>([
    ['malicious', { malicious: true, score: 100 }, 'malicious', 100],
    ['not malicious, with a score', { score: 30 }, 'suspicious', 30],
    ['nothing seen', { score: 0 }, 'none', null],
    ['better than nothing', { score: -100 }, 'none', null],
  ])('%s', async (_, overall, verdict, score) => {
    const { result } = await outcome(poll, page, scanned(overall));
    expect(result).toMatchObject({ status: 'ok', verdict, score, egress: 'submit-private' });
    expect(result.permalink).toBe(`https://urlscan.io/result/${SCAN}/`);
  });

  test('brands are names or objects', async () => {
    const brands = ['invented bank', { name: 'invented shop' }, 7];
    const { result } = await outcome(poll, page, scanned({ malicious: true, score: 90, brands }));
    expect(result.summary['brands']).toBe('invented bank, invented shop');
  });

  test.each(['Scan is not finished yet', 'Scan has not finished yet', 'notdone'])(
    '404 "%s": it runs',
    async (message) => {
      const { result } = await outcome(poll, page, always(404, { message, status: 404 }));
      expect(result).toMatchObject({ status: 'ok', summary: { pending: true } });
    },
  );

  test.each<[number, string]>([
    [404, 'No such scan submission'],
    [404, 'Scan not found'],
    [410, 'Scan was deleted'],
  ])('%i "%s": it is over', async (status, message) => {
    const { result } = await outcome(poll, page, always(status, { message, status }));
    expect(result.error).toMatchObject({ code: 'provider_error', http: status });
  });

  test('a 404 of anybody else says nothing of the scan', async () => {
    const { result } = await outcome(poll, page, always(404, '<html>404</html>'));
    expect(result.error?.code).toBe('bad_response');
  });
});

describe('handing over', () => {
  test.each<[Indicator, string]>([
    [page, 'http://evilish.org/a'],
    [{ type: 'domain', value: 'evilish.org' }, 'http://evilish.org/'],
    [{ type: 'ip', value: '2a0b:f4c2::1' }, 'http://[2a0b:f4c2::1]/'],
  ])('%j is opened as %s, and nobody else may read it', async (indicator, url) => {
    const { result, asked } = await outcome(submit, indicator, { uuid: SCAN });
    expect(result.summary).toEqual({ job: SCAN });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ url, visibility: 'private' });
  });

  test('a name that does not resolve is an answer', async () => {
    const body = { message: 'DNS Error - Could not resolve domain', status: 400 };
    const { result } = await outcome(submit, page, always(400, body));
    expect(result).toMatchObject({ status: 'ok', verdict: 'none', summary: { resolves: false } });
  });

  test('a page that urlscan refuses to open is none', async () => {
    const body = { message: 'Scan prevented ...', description: 'on our blacklist', status: 400 };
    const { result } = await outcome(submit, page, always(400, body));
    expect(result.error?.code).toBe('invalid_ioc');
  });

  test('what is no page is not handed over', async () => {
    const { result, asked } = await outcome(submit, { type: 'url', value: 'ftp://evilish.org/a' }, { uuid: SCAN });
    expect(result.skip?.reason).toBe('unsupported_type');
    expect(asked).toEqual([]);
  });

  test.each(['', '../quotas', 'x'])('a number %j is none', async (uuid) => {
    const { result } = await outcome(submit, page, { uuid });
    expect(result.error?.code).toBe('bad_response');
  });
});
