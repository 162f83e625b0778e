import { identifier, KEBAB, type Template } from './template.ts';

const words = (name: string): string => name.replaceAll('-', ' ');

/** A command that prints the value it is given. */
export const command: Template = {
  naming: KEBAB,
  path: (name) => `src/cli/commands/${name}.ts`,
  text: (name) => `import type { Command } from '../command.ts';

const ${identifier(name)}: Command = {
  words: '${words(name)}',
  group: 'analysis',
  about: 'one line for the list of commands',
  args: [{ name: 'value', about: 'what it is about', required: true }],
  examples: [{ run: 'socctl ${words(name)} example.com', does: 'one value' }],
  async run(call, { io }) {
    await io.out.write(\`\${call.arg('value')}\\n\`);
    return 'done';
  },
};
export default ${identifier(name)};
`,
  testPath: (name) => `test/cli/${name}.test.ts`,
  testText: (name) => `import { expect, test } from 'vitest';
import { socctl } from './run.ts';

test('one value', async () => {
  expect(await socctl([${words(name)
    .split(' ')
    .map((word) => `'${word}'`)
    .join(', ')}, 'example.com'])).toEqual({ code: 0, stdout: 'example.com\\n', stderr: '' });
});
`,
  next: (name) => [
    'write what it does; heavy code goes behind await import() in run',
    `give every option a test in test/cli/options/${name}.test.ts`,
    ...(name.includes('-') ? ['say in src/cli/groups.ts what the group is about, if it is new'] : []),
    'npm test -- -u takes its help into the snapshot',
  ],
};
