import { afterAll, expect, test } from 'vitest';
import { ANALYSES_VIEW, told } from '../../../../src/cli/analyze/view.ts';
import { engineWith, SOURCE } from './source.ts';

const NAMES = ['zeta', 'a_b', 'a1b', 'ab'];
const facts = NAMES.map((name) => ({ ...SOURCE, name, run: async () => ({ summary: { seen: 1 } }) }));
const opinion = {
  ...SOURCE,
  name: 'opinion',
  run: async () => ({ verdict: 'suspicious', score: 60, confidence: 8, reasons: ['looks odd'] }) as const,
};
const engine = engineWith([...facts, opinion]);
afterAll(() => engine.close());
const asked = () => engine.call('analysis.run', { ioc: 'example.net' });

test('opinions first, then facts in code-unit order: the same on every machine', async () => {
  expect(told(await asked()).map(({ plugin }) => plugin)).toEqual(['opinion', 'a1b', 'a_b', 'ab', 'zeta']);
});

test('the column of opinions shows the field it names, of how many were asked', async () => {
  const column = ANALYSES_VIEW.columns.find(({ path }) => path === 'verdict.coverage.opinions');
  expect(column?.title).toBe('OPINIONS');
  expect(column?.cell?.(await asked())).toBe('1/5');
});
