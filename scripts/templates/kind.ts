import { identifier, SNAKE, type Template } from './template.ts';

/** A type of observable that looks like `EX-123`. */
export const kind: Template = {
  naming: SNAKE,
  path: (name) => `src/ioc/kinds/${name}.ts`,
  text: (name) => `import type { Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

const PATTERN = pattern('gi')\`(?<![\\p{L}\\p{N}_-])ex-\\d{1,9}(?![\\p{L}\\p{N}_-])\`;

const ${identifier(name)}: Kind = {
  name: '${name}',
  precedence: 90,
  scope: 'line',
  cue: /ex-\\d/i,
  parse: (value) => (/^ex-\\d{1,9}$/i.test(value) ? value.toUpperCase() : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([value]) => value.toUpperCase()),
};
export default ${identifier(name)};
`,
  testPath: (name) => `test/unit/ioc/kinds/${name}.test.ts`,
  testText: (name) => `import { expect, test } from 'vitest';
import { extractText } from '../../../../src/ioc/index.ts';

test('is found in a text', () => {
  const hits = extractText('see ex-42.', { types: ['${name}'] });
  expect(hits.map(({ type, value, raw, offset }) => [type, value, raw, offset])).toEqual([['${name}', 'EX-42', 'ex-42', 4]]);
});
`,
  next: (name) => [
    `add '${name}' to OBSERVABLE_TYPES in src/ioc/observable.ts: its place there is its place in every listing`,
    'choose its precedence: of two finds that overlap the smaller number keeps the text',
    'write how it looks; every pattern has to stay linear in its input',
  ],
};
