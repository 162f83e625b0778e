import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Aggregate, aggregate, DEFAULT_RULES, type PluginResult } from '../../src/analysis/index.ts';
import { INDICATOR_TYPES } from '../../src/ioc/index.ts';
import { result } from '../unit/analysis/results.ts';

const NOW = new Date('2026-08-01T12:00:00Z');
const GROUPS = ['abuse.ch', 'virustotal', 'otx', 'local'];

const anyResult: fc.Arbitrary<PluginResult> = fc
  .record({
    plugin: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    status: fc.constantFrom<PluginResult['status'][]>(
      'ok',
      'ok',
      'ok',
      'ok',
      'not_found',
      'error',
      'skipped',
      'pending',
    ),
    verdict: fc.constantFrom<PluginResult['verdict'][]>('malicious', 'suspicious', 'benign', 'none'),
    score: fc.option(fc.integer({ min: 0, max: 100 })),
    confidence: fc.integer({ min: 0, max: 10 }),
    group: fc.constantFrom(...GROUPS),
    basis: fc.constantFrom<PluginResult['basis'][]>('list', 'engines', 'crowd', 'sensor', 'heuristic'),
    reasons: fc.array(fc.string(), { maxLength: 3 }),
    age_s: fc.nat(),
    seen: fc.option(fc.integer({ min: 0, max: 2000 })),
  })
  .map(({ plugin, seen, ...given }) => {
    const last_seen = new Date(NOW.getTime() - (seen ?? 0) * 86_400_000).toISOString();
    return result(plugin, { ...given, ...(seen !== null && { last_seen }) });
  });

const anyResults = fc.array(anyResult, { maxLength: 12 });
const anyType = fc.constantFrom(...INDICATOR_TYPES);
const RANK: readonly Aggregate['verdict'][] = ['benign', 'unknown', 'suspicious', 'malicious'];

test('the order of results changes nothing', () => {
  const shuffled = anyResults.chain((results) => {
    const order = fc.shuffledSubarray(results, { minLength: results.length, maxLength: results.length });
    return fc.tuple(fc.constant(results), order);
  });
  fc.assert(
    fc.property(shuffled, anyType, ([results, other], type) => {
      expect(aggregate(other, { type, now: NOW })).toEqual(aggregate(results, { type, now: NOW }));
    }),
  );
});

test('the score lies within the band of the verdict', () => {
  fc.assert(
    fc.property(anyResults, anyType, (results, type) => {
      const { verdict, score } = aggregate(results, { type, now: NOW });
      const [low, high] = verdict === 'not_applicable' ? [0, 0] : DEFAULT_RULES.bands[verdict];
      expect(score).toBeGreaterThanOrEqual(low);
      expect(score).toBeLessThanOrEqual(high);
      expect(Number.isInteger(score)).toBe(true);
    }),
  );
});

test('an authoritative hit makes malicious and never lowers the score', () => {
  const hit = fc.record({
    verdict: fc.constant('malicious' as const),
    score: fc.integer({ min: 63, max: 100 }),
    confidence: fc.integer({ min: 8, max: 10 }),
    group: fc.constantFrom(...GROUPS, 'another'),
    basis: fc.constantFrom<PluginResult['basis'][]>('list', 'engines', 'sensor', 'sandbox'),
  });
  fc.assert(
    fc.property(anyResults, hit, anyType, (results, given, type) => {
      const before = aggregate(results, { type, now: NOW });
      const after = aggregate([...results, result('hit', given)], { type, now: NOW });
      expect(after.verdict).toBe('malicious');
      expect(after.score).toBeGreaterThanOrEqual(before.score);
    }),
  );
});

test('one more malicious vote never makes the verdict milder', () => {
  fc.assert(
    fc.property(anyResults, anyResult, anyType, (results, vote, type) => {
      const before = aggregate(results, { type, now: NOW });
      // A lone authoritative crowd is outweighed by a benign vote, so the two sides are compared without such votes.
      fc.pre(!results.some(({ verdict }) => verdict === 'benign'));
      const after = aggregate([...results, { ...vote, status: 'ok', verdict: 'malicious' }], { type, now: NOW });
      expect(RANK.indexOf(after.verdict)).toBeGreaterThanOrEqual(RANK.indexOf(before.verdict));
    }),
  );
});

test('without an opinion nobody is called benign', () => {
  fc.assert(
    fc.property(fc.array(anyResult.map((one) => ({ ...one, verdict: 'none' as const }))), anyType, (results, type) => {
      expect(aggregate(results, { type, now: NOW })).toMatchObject({ verdict: 'unknown', score: 0 });
    }),
  );
});

test('an analyst outranks everybody', () => {
  const marks = fc.constantFrom('malicious' as const, 'benign' as const);
  fc.assert(
    fc.property(anyResults, marks, anyType, (results, verdict, type) => {
      const given = { type, now: NOW, mark: { verdict, note: 'seen it' } };
      expect(aggregate(results, given)).toMatchObject({ verdict, confidence: 'high' });
    }),
  );
});
