import { describe, expect, test } from 'vitest';
import { aggregate, DEFAULT_RULES, type Mark, type PluginResult } from '../../../src/analysis/index.ts';
import type { IndicatorType } from '../../../src/ioc/index.ts';
import { result } from './results.ts';

const NOW = new Date('2026-08-01T12:00:00Z');

function judge(results: readonly PluginResult[], type: IndicatorType = 'ip', mark?: Mark) {
  return aggregate(results, { type, now: NOW, ...(mark && { mark }) });
}

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * 86_400_000).toISOString();
}

const virustotal = (score: number, verdict: 'malicious' | 'suspicious') =>
  result('virustotal', { verdict, score, confidence: 8, basis: 'engines' });
const abuseipdb = (score: number) =>
  result('abuseipdb', { verdict: score >= 75 ? 'malicious' : 'none', score, confidence: 8, basis: 'crowd' });
const greynoiseMissing = result('greynoise', { status: 'not_found', basis: 'sensor' });
const greynoiseBad = result('greynoise', { verdict: 'malicious', score: 85, confidence: 8, basis: 'sensor' });
const urlhausOnline = result('urlhaus', { verdict: 'malicious', score: 95, confidence: 9, group: 'abuse.ch' });
const urlhausOffline = result('urlhaus', {
  verdict: 'malicious',
  score: 75,
  confidence: 9,
  group: 'abuse.ch',
  last_seen: daysAgo(730),
});
const threatfox = result('threatfox', { verdict: 'malicious', score: 100, confidence: 9, group: 'abuse.ch' });
const otx = result('otx', { verdict: 'suspicious', score: 30, confidence: 4, basis: 'crowd' });
const resolver = result('ioc_facts', { verdict: 'benign', score: 0, confidence: 8, reasons: ['public DNS resolver'] });
const testFile = result('ioc_facts', { not_applicable: true, reasons: ['hash of the EICAR test file'] });

describe('the worked examples', () => {
  const cases: [string, PluginResult[], object, IndicatorType?][] = [
    [
      '4 of 93 engines',
      [virustotal(27, 'suspicious'), abuseipdb(21), greynoiseMissing],
      { verdict: 'suspicious', score: 25, confidence: 'low' },
    ],
    ['1 of 93 engines', [virustotal(7, 'suspicious')], { verdict: 'unknown', score: 5 }],
    ['6 of 93 engines', [virustotal(40, 'malicious')], { verdict: 'suspicious', score: 32 }, 'domain'],
    ['11 of 93 engines', [virustotal(73, 'malicious')], { verdict: 'malicious', score: 70 }, 'url'],
    ['listed and online', [urlhausOnline], { verdict: 'malicious', score: 85 }, 'url'],
    ['listed two years ago, offline', [urlhausOffline], { verdict: 'suspicious', score: 25 }, 'url'],
    ['the crowd alone', [abuseipdb(100)], { verdict: 'suspicious', score: 69 }],
    ['the crowd and a sensor', [abuseipdb(100), greynoiseBad], { verdict: 'malicious' }],
    ['two lists of one house', [threatfox, urlhausOnline], { verdict: 'malicious', score: 90 }, 'domain'],
    ['a public resolver somebody noted', [otx, resolver], { verdict: 'benign', score: 9, conflict: false }],
    ['a test file on every list', [testFile, threatfox, greynoiseBad], { verdict: 'not_applicable', score: 0 }, 'hash'],
  ];
  test.each(cases)('%s', (_name, results, expected, type = 'ip') => {
    expect(judge(results, type)).toMatchObject(expected);
  });
});

describe('steps', () => {
  test('no opinions is unknown, never benign', () => {
    expect(judge([])).toMatchObject({ verdict: 'unknown', score: 0, confidence: 'low' });
    expect(judge([greynoiseMissing, result('asn_geo')])).toMatchObject({ verdict: 'unknown' });
  });

  test.each([
    [
      { note: 'tunnel seen', by: 'alice', at: '2026-08-01T12:00:00Z' },
      'marked benign by alice on 2026-08-01: tunnel seen',
    ],
    [{ note: '', at: '2026-08-01T12:00:00Z' }, 'marked benign on 2026-08-01'],
    [{ note: 'two\r\nlines\u001b[31m', by: 'b\u0000ob' }, 'marked benign by b ob: two lines [31m'],
  ])('the reason of a mark tells who, when and why: %j', (mark, text) => {
    expect(judge([], 'ip', { verdict: 'benign', ...mark }).reasons[0]?.text).toBe(text);
  });

  test('a mark outranks every source, also where judging makes no sense', () => {
    const benign = judge([threatfox], 'domain', { verdict: 'benign', note: 'our own sinkhole' });
    expect(benign).toMatchObject({ verdict: 'benign', score: 9, confidence: 'high' });
    expect(benign.reasons[0]).toEqual({ plugin: 'mark', text: 'marked benign: our own sinkhole', weight: 1 });
    const bad = judge([result('ioc_facts', { not_applicable: true })], 'ip', { verdict: 'malicious', note: '' });
    expect(bad).toMatchObject({ verdict: 'malicious', score: 70, reasons: [{ text: 'marked malicious' }] });
  });

  test('two reliable crowds make malicious, two of one group do not', () => {
    const one = result('a', { verdict: 'malicious', score: 60, confidence: 5, basis: 'crowd' });
    const other = result('b', { verdict: 'malicious', score: 60, confidence: 5, basis: 'crowd' });
    expect(judge([one, other]).verdict).toBe('malicious');
    expect(judge([one, { ...other, group: 'a' }]).verdict).toBe('suspicious');
  });

  test('heuristics never decide alone', () => {
    const rule = result('rule', { verdict: 'malicious', score: 100, confidence: 10, basis: 'heuristic' });
    expect(judge([rule]).verdict).toBe('suspicious');
  });

  test.each([
    [40, 5, 1, 'suspicious'],
    [39, 5, 1, 'unknown'],
    [20, 5, 2, 'suspicious'],
    [19, 5, 2, 'unknown'],
  ])('score %d, confidence %d, %d groups of suspicion: %s', (score, confidence, groups, verdict) => {
    const votes = Array.from({ length: groups }, (_, group) => {
      return result(`p${group}`, { verdict: 'suspicious', score, confidence, basis: 'heuristic' });
    });
    expect(judge(votes, 'domain').verdict).toBe(verdict);
  });

  test('a malicious vote of little reliability is no suspicion', () => {
    const vote = (confidence: number) => result('p', { verdict: 'malicious', score: 100, confidence, basis: 'crowd' });
    expect(judge([vote(4)]).verdict).toBe('suspicious');
    expect(judge([vote(3)]).verdict).toBe('unknown');
  });

  test('popularity is not enough for benign', () => {
    expect(judge([result('popular', { verdict: 'benign', score: 0, confidence: 5 })]).verdict).toBe('unknown');
  });

  test('errors and skipped sources have no opinion, whatever they hold', () => {
    expect(
      judge([
        { ...threatfox, status: 'error' },
        { ...threatfox, status: 'skipped' },
      ]).verdict,
    ).toBe('unknown');
  });
});

describe('conflict', () => {
  const crowd = (name: string, score: number) =>
    result(name, { verdict: 'malicious', score, confidence: 6, basis: 'crowd' });

  test('a strong benign vote lowers what only the crowd says', () => {
    expect(judge([crowd('a', 80), crowd('b', 80)])).toMatchObject({ verdict: 'malicious', conflict: false });
    expect(judge([crowd('a', 80), crowd('b', 80), resolver])).toMatchObject({ verdict: 'suspicious', conflict: true });
  });

  test('a crowd that is sure of it is not lowered', () => {
    expect(judge([crowd('a', 95), crowd('b', 80), resolver])).toMatchObject({ verdict: 'malicious', conflict: true });
  });

  test('an authoritative hit stands', () => {
    expect(judge([greynoiseBad, resolver])).toMatchObject({ verdict: 'malicious', conflict: true });
  });
});

describe('decay', () => {
  const seen = (days: number, type: IndicatorType = 'ip') =>
    judge([result('p', { verdict: 'suspicious', score: 80, confidence: 10, last_seen: daysAgo(days) })], type);

  test.each([
    [0, 69],
    [30, 69],
    [120, 40],
    [210, 25],
    [5000, 25],
  ])('seen %d days ago: %d', (days, score) => {
    expect(seen(days).score).toBe(score);
  });

  test('hashes never age', () => {
    expect(seen(5000, 'hash').score).toBe(69);
  });

  test('an unreadable date does not count as old', () => {
    const vote = result('p', { verdict: 'suspicious', score: 50, confidence: 10, last_seen: 'yesterday' });
    expect(judge([vote]).score).toBe(50);
  });
});

describe('confidence', () => {
  const bad = (name: string) => result(name, { verdict: 'malicious', score: 60, confidence: 7 });

  test('three groups that agree make it high, two medium, one low', () => {
    expect(judge([bad('a'), bad('b'), bad('c')]).confidence).toBe('high');
    expect(judge([bad('a'), bad('b')]).confidence).toBe('medium');
    expect(judge([bad('a'), { ...bad('b'), group: 'a' }]).confidence).toBe('low');
  });

  test('it is low when most of the asked plugins failed', () => {
    const failures = ['d', 'e', 'f', 'g'].map((name) => result(name, { status: 'error' }));
    expect(judge([bad('a'), bad('b'), bad('c'), ...failures]).confidence).toBe('low');
    expect(judge([bad('a'), bad('b'), bad('c'), ...failures.slice(1)]).confidence).toBe('high');
  });
});

describe('what is told', () => {
  test('reasons for the verdict first, then by weight, then facts; five at most', () => {
    const { reasons } = judge([
      result('facts', { reasons: ['a fact'] }),
      { ...resolver, confidence: 5 },
      { ...greynoiseBad, plugin: 'zeta', reasons: ['scans', 'exploits', 'third'] },
      { ...otx, reasons: ['in 2 pulses'] },
    ]);
    expect(reasons.map(({ text }) => text)).toEqual([
      'scans',
      'exploits',
      'third',
      'in 2 pulses',
      'public DNS resolver',
    ]);
    expect(reasons.map(({ weight }) => weight)).toEqual([0.68, 0.68, 0.68, 0.12, 0]);
  });

  test('coverage counts who was asked and what became of it', () => {
    const { coverage } = judge([
      threatfox,
      result('asn_geo'),
      greynoiseMissing,
      result('a', { status: 'error' }),
      result('b', { status: 'pending' }),
      result('c', { status: 'skipped', skip: { reason: 'no_key', hint: '' } }),
      result('d', { status: 'skipped', skip: { reason: 'tlp', hint: '' } }),
    ]);
    expect(coverage).toEqual({ opinions: 1, asked: 5, not_found: 1, skipped: 2, no_key: 1, errors: 1, pending: 1 });
  });

  test('the age is that of the oldest answer', () => {
    const results = [
      result('a', { age_s: 5 }),
      result('b', { age_s: 900 }),
      result('c', { status: 'error', age_s: 9999 }),
    ];
    expect(judge(results).stale_s).toBe(900);
  });

  test('other numbers give other verdicts', () => {
    const rules = { suspiciousWeight: 0.5 };
    const vote = result('p', { verdict: 'suspicious', score: 40, confidence: 8 });
    expect(judge([vote]).verdict).toBe('suspicious');
    expect(aggregate([vote], { type: 'ip', now: NOW, rules: { ...DEFAULT_RULES, ...rules } }).verdict).toBe('unknown');
  });
});
