import { afterAll, expect, test } from 'vitest';
import { NotAsked } from '../../../../src/analysis/index.ts';
import { silentIn } from '../../../../src/cli/analyze/silent.ts';
import { ANALYSES_VIEW, told } from '../../../../src/cli/analyze/view.ts';
import { engineWith, SOURCE } from './source.ts';

const NAMES = ['zeta', 'a_b', 'a1b', 'ab'];
const facts = NAMES.map((name) => ({ ...SOURCE, name, run: async () => ({ summary: { seen: 1 } }) }));
const opinion = {
  ...SOURCE,
  name: 'opinion',
  run: async () => ({ verdict: 'suspicious', score: 60, confidence: 8, reasons: ['looks odd'] }) as const,
};
const heavier = { ...opinion, name: 'sure', run: async () => ({ ...(await opinion.run()), confidence: 9 }) };
const unknowing = ['sees_nothing', 'nor_i'].map((name) => ({
  ...SOURCE,
  name,
  run: async () => ({ status: 'not_found' }) as const,
}));
const unasked = ['one_kind', 'same_kind'].map((name) => ({
  ...SOURCE,
  name,
  run: () => Promise.reject(new NotAsked('unsupported_type', 'takes another kind')),
}));
const broken = { ...SOURCE, name: 'a_broken_one', run: () => Promise.reject(new Error('no')) };
const engine = engineWith([...facts, opinion]);
const mixed = engineWith([...unasked, ...unknowing, broken, opinion, ...facts, heavier]);
afterAll(() => Promise.all([engine.close(), mixed.close()]));
const asked = (of = engine) => of.call('analysis.run', { ioc: 'example.net' });

test('opinions first, then facts in code-unit order: the same on every machine', async () => {
  expect(told(await asked()).map(({ plugin }) => plugin)).toEqual(['opinion', 'a1b', 'a_b', 'ab', 'zeta']);
});

test('what weighs most stands first, what failed last, and who says nothing is no row', async () => {
  const rows = told(await asked(mixed)).map(({ plugin }) => plugin);
  expect(rows).toEqual(['sure', 'opinion', 'a1b', 'a_b', 'ab', 'zeta', 'a_broken_one']);
});

test('who says nothing is counted by reason, with what would help', async () => {
  expect(silentIn(await asked(mixed))).toEqual([
    { what: 'not found', sources: ['sees_nothing', 'nor_i'] },
    { what: 'not asked', sources: ['one_kind', 'same_kind'], hint: 'takes another kind' },
  ]);
  expect(silentIn(await asked())).toEqual([]);
});

test('the column of opinions shows the field it names, of how many were asked', async () => {
  const column = ANALYSES_VIEW.columns.find(({ path }) => path === 'verdict.coverage.opinions');
  expect(column?.title).toBe('OPINIONS');
  expect(column?.cell?.(await asked())).toBe('1/5');
});
