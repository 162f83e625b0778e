import { identifier, KEBAB, type Template } from './template.ts';

/** A format that prints the fields of a record with tabs between them. */
export const format: Template = {
  naming: KEBAB,
  path: (name) => `src/output/formats/${name}.ts`,
  text: (name) => `import { fieldAt, textOf } from '../fields.ts';
import type { Format } from '../format.ts';
import { neutraliseLine } from '../neutralise.ts';

const ${identifier(name)}: Format = {
  name: '${name}',
  about: 'the fields of a record with tabs between them',
  head: (view) => \`\${view.columns.map((column) => column.path).join('\\t')}\\n\`,
  row: (item, view) => \`\${view.columns.map(({ path }) => neutraliseLine(textOf(fieldAt(item, path)))).join('\\t')}\\n\`,
};
export default ${identifier(name)};
`,
  testPath: (name) => `test/unit/output/formats/${name}.test.ts`,
  testText: (name) => `import { expect, test } from 'vitest';
import type { View } from '../../../../src/output/format.ts';
import ${identifier(name)} from '../../../../src/output/formats/${name}.ts';

const VIEW: View<unknown> = {
  noun: ['row', 'rows'],
  empty: '',
  columns: [
    { title: 'A', path: 'a', priority: 1 },
    { title: 'B', path: 'b', priority: 2 },
  ],
};
const PLAIN = { width: undefined, defang: (text: string) => text, paint: (_: string, text: string) => text, indent: 0 };

test('a line for a record', () => {
  if (!('row' in ${identifier(name)})) throw new Error('streams');
  expect(${identifier(name)}.row({ a: 1, b: 'x\\ty' }, VIEW, PLAIN)).toBe('1\\tx y\\n');
});
`,
  next: () => ['write how it prints: row for each record as it comes, or whole for all of them at once'],
};
