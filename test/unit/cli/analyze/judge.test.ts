import { expect, test } from 'vitest';
import { judge } from '../../../../src/cli/analyze/judge.ts';
import { engineWith, SOURCE } from './source.ts';

test('a mark is a finding also where every source failed; without one nobody answered', async () => {
  const broken = {
    ...SOURCE,
    name: 'broken',
    run: async () => {
      throw new Error('no data');
    },
  };
  const engine = engineWith([broken]);
  const config = async (): Promise<never> => {
    throw new Error('the option is given');
  };
  const exitOf = await judge({ value: () => 'malicious', given: () => false }, { config });
  const run = () => engine.call('analysis.run', { ioc: 'example.net' });
  expect(exitOf(await run())).toBe('unavailable');
  await engine.call('mark.set', { value: 'example.net', verdict: 'malicious', note: '' });
  expect(exitOf(await run())).toBe('finding');
  await engine.close();
});
