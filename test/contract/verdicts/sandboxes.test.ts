import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { byPath, outcome, responding, standIn } from '../outcome.ts';
import { always } from '../serving.ts';
import { KEY, polling, slow } from '../step.ts';

const page: Indicator = { type: 'url', value: 'http://evilish.org/a' };

describe('Triage', () => {
  const ID = '260730-aaaaaaaaaa';
  const poll = polling(slow('triage'), ID);
  const sample = (status: string) => ({ id: ID, status });
  const reported = (analysis: object, more: object = {}) =>
    byPath({ [`/samples/${ID}`]: sample('reported'), [`/samples/${ID}/overview.json`]: { analysis, ...more } });

  test.each<[number, string, number | null]>([
    [10, 'malicious', 100],
    [8, 'malicious', 80],
    [7, 'suspicious', 70],
    [5, 'suspicious', 50],
    [4, 'none', null],
    [1, 'none', null],
  ])('a score of %i is %s', async (score, verdict, expected) => {
    const { result } = await outcome(poll, page, reported({ score }));
    expect(result).toMatchObject({ status: 'ok', verdict, score: expected });
  });

  test('families and the servers of their configuration', async () => {
    const extracted = [{ config: { c2: ['45.83.140.140:4444', 'http://c2.evilish.org/gate', 'c2.evilish.org', '?'] } }];
    const { result } = await outcome(poll, page, reported({ score: 10, family: ['invented'] }, { extracted }));
    expect(result.families).toEqual(['invented']);
    expect(result.related?.map(({ type, value }) => [type, value])).toEqual([
      ['ip', '45.83.140.140'],
      ['url', 'http://c2.evilish.org/gate'],
      ['domain', 'c2.evilish.org'],
    ]);
  });

  test.each(['pending', 'static_analysis', 'scheduled', 'running', 'processing'])('%s: it runs', async (status) => {
    const { result, asked } = await outcome(poll, page, sample(status));
    expect(result.summary).toEqual({ pending: true });
    expect(asked).toHaveLength(1);
  });

  test.each<[string, object | ReturnType<typeof always>, string]>([
    ['failed', sample('failed'), 'provider_error'],
    ['a state not known here', sample('paused'), 'bad_response'],
    ['gone', always(404, { error: 'NOT_FOUND', message: 'no such sample' }), 'provider_error'],
    ['gone, says anybody', always(404, { message: 'no such page' }), 'bad_response'],
  ])('%s', async (_, respond, code) => {
    const { result } = await outcome(poll, page, respond);
    expect(result.error?.code).toBe(code);
  });
});

describe('CAPE', () => {
  const poll = polling(slow('cape'), '42');
  const state = (data: string) => ({ error: false, data });
  const reported = (report: object) =>
    byPath({ '/apiv2/tasks/status/42/': state('reported'), '/apiv2/tasks/get/report/42/': report });

  test.each<[number, string, number | null]>([
    [10, 'malicious', 100],
    [7, 'malicious', 70],
    [6.9, 'suspicious', 69],
    [4, 'suspicious', 40],
    [3.9, 'none', null],
    [0, 'none', null],
  ])('a malscore of %d is %s', async (malscore, verdict, expected) => {
    const { result } = await outcome(poll, page, reported({ malscore }));
    expect(result).toMatchObject({ status: 'ok', verdict, score: expected });
  });

  test('families and signatures', async () => {
    const report = { malscore: 9, detections: [{ family: 'Invented' }], signatures: [{ name: 'steals_things' }] };
    const { result } = await outcome(poll, page, reported(report));
    expect(result).toMatchObject({ families: ['Invented'], tags: ['steals-things'] });
  });

  test.each(['pending', 'running', 'completed'])('%s: it runs', async (status) => {
    const { result } = await outcome(poll, page, state(status));
    expect(result.summary).toEqual({ pending: true });
  });

  test.each<[string, object | ReturnType<typeof always>, string]>([
    ['failed', state('failed_analysis'), 'provider_error'],
    ['gone, with 200', { error: true, error_value: 'Task not found' }, 'provider_error'],
    ['not allowed, with 200', { error: true, error_value: 'Task Status API is Disabled' }, 'provider_error'],
    ['a token not known', always(401, { detail: 'Invalid token.' }), 'unauthorized'],
    ['throttled', always(429, { detail: 'Request was throttled.' }), 'rate_limited'],
    ['a state not known here', state('banned'), 'bad_response'],
  ])('%s', async (_, respond, code) => {
    const { result } = await outcome(poll, page, respond);
    expect(result.error?.code).toBe(code);
  });
});

describe('Hybrid Analysis', () => {
  const JOB = '0000000000000000000000a7';
  const poll = polling(slow('hybrid_sandbox'), JOB);
  const state = (word: string, more: object = {}) => ({ state: word, error: null, error_type: null, ...more });
  const done = (summary: object) =>
    byPath({ [`/report/${JOB}/state`]: state('SUCCESS'), [`/report/${JOB}/summary`]: { job_id: JOB, ...summary } });

  test.each<[object, string, number | null]>([
    [{ verdict: 'malicious', threat_score: 100 }, 'malicious', 100],
    [{ verdict: 'malicious', threat_score: null }, 'malicious', 85],
    [{ verdict: 'suspicious', threat_score: 35 }, 'suspicious', 35],
    [{ verdict: 'whitelisted', threat_score: 0 }, 'benign', 0],
    [{ verdict: 'no specific threat', threat_score: 5 }, 'none', null],
    [{ verdict: 'no verdict' }, 'none', null],
    [{ verdict: null }, 'none', null],
  ])('%j is %s', async (summary, verdict, score) => {
    const { result } = await outcome(poll, page, done(summary));
    expect(result).toMatchObject({ status: 'ok', verdict, score, group: 'crowdstrike' });
  });

  test('what the page reached, and what it is', async () => {
    const more = { domains: ['c2.evilish.org', '?'], hosts: ['45.83.140.140'], vx_family: 'Invented', sha256: 'no' };
    const { result } = await outcome(poll, page, done({ verdict: 'malicious', threat_score: 90, ...more }));
    expect(result.families).toEqual(['Invented']);
    expect(result.related).toEqual([
      { type: 'domain', value: 'c2.evilish.org', relation: 'communicates-with' },
      { type: 'ip', value: '45.83.140.140', relation: 'communicates-with' },
    ]);
    expect(result).not.toHaveProperty('permalink');
  });

  test.each(['IN_QUEUE', 'IN_PROGRESS'])('%s: it runs', async (word) => {
    const { result, asked } = await outcome(poll, page, state(word));
    expect(result.summary).toEqual({ pending: true });
    expect(asked).toHaveLength(1);
  });

  test.each<[string, object | ReturnType<typeof always>, string, RegExp]>([
    ['failed', state('ERROR', { error: 'The URL could not be opened' }), 'provider_error', /could not be opened/],
    ['failed, by a word', state('ERROR', { error_type: 'FILE_TYPE_BAD_ERROR' }), 'provider_error', /FILE_TYPE_BAD/],
    ['gone', always(404, { message: 'Not Found' }), 'provider_error', /does not have the job/],
    ['gone, says anybody', always(404, 'no such page'), 'bad_response', /HTTP 404/],
    ['a state not known here', state('PAUSED'), 'bad_response', /not known here/],
    ['the report of another', done({ job_id: 'another', verdict: 'malicious' }), 'bad_response', /job_id/],
    ['a verdict not known here', done({ verdict: 'lovely' }), 'bad_response', /not known here/],
    ['an error with 200', { message: 'Limit exceeded' }, 'provider_error', /Limit exceeded/],
  ])('%s', async (_, respond, code, says) => {
    const { result } = await outcome(poll, page, respond);
    expect(result.error).toMatchObject({ code, message: expect.stringMatching(says) });
  });

  test.each<[string, object | ReturnType<typeof always>, boolean]>([
    ['failed', state('ERROR', { error: 'The URL could not be opened' }), true],
    ['gone', always(404, { message: 'Not Found' }), true],
    ['a state not known here', state('PAUSED'), false],
    ['a limit', always(429, { message: 'Limit exceeded' }), false],
  ])('%s: whether the job is over', async (_, respond, endsJob) => {
    const { context } = await standIn(responding(respond), { key: KEY });
    const thrown = await slow('hybrid_sandbox')
      .poll(JOB, page, context)
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: 'SourceError', endsJob });
  });
});
