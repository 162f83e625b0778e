import { identifier, SNAKE, type Template } from './template.ts';

/** A source that states a fact and has no opinion. */
export const plugin: Template = {
  naming: SNAKE,
  path: (name) => `src/analysis/plugins/${name}.ts`,
  text: (name) => `import type { Plugin } from '../plugin.ts';

const ${identifier(name)}: Plugin = {
  name: '${name}',
  displayName: '${name.replaceAll('_', ' ')}',
  version: '1',
  types: ['domain'],
  categories: ['facts'],
  basis: 'heuristic',
  group: '${name}',
  egress: 'none',
  run: ({ value }) => ({ summary: { labels: value.split('.').length } }),
};
export default ${identifier(name)};
`,
  testPath: (name) => `test/unit/analysis/plugins/${name}.test.ts`,
  testText: (name) => `import { expect, test } from 'vitest';
import ${identifier(name)} from '../../../../src/analysis/plugins/${name}.ts';

test('counts the labels of a domain', async () => {
  const context = { now: () => new Date(0), signal: new AbortController().signal };
  const answer = await ${identifier(name)}.run({ type: 'domain', value: 'files.example.com' }, context);
  expect(answer).toEqual({ summary: { labels: 3 } });
});
`,
  next: () => [
    'write what it knows; test/contract/plugins.test.ts already runs over it',
    'raise its version whenever its answer for the same value changes',
    'one that asks others is a RemotePlugin instead, with a step in test/contract/network-steps.ts: see CONTRIBUTING.md',
  ],
};
