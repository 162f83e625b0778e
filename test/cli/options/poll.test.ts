import { once, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { engineOn } from '../seed.ts';

/** Leaves a job running; its analysis. */
const submitted = once(async ({ home }: Place) => {
  const engine = engineOn(home, () => false);
  const { id } = await engine.call('analysis.run', { ioc: 'http://files.example.org/a', plugins: ['test_sandbox'] });
  await engine.close();
  return id;
});

outputOptionsMatter('poll', { before: submitted, args: ['poll'], field: 'plugin' });
optionMatters('poll --all', {
  before: submitted,
  args: ['poll', '--all'],
  without: ['poll'],
  changes: 'stdout',
  sees: /pending/,
});
optionMatters('poll --wait', {
  before: submitted,
  args: ['poll', '{}', '-v', '--wait=2'],
  without: ['poll', '{}', '-v'],
  changes: 'stderr',
  sees: /still running; asking again in \d+ s/,
});
