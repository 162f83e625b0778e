import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, environment, ROOT } from '../cli/run.ts';

/** A copy of the tree, so that nothing is made in ours. */
const copy = emptyFolder();

beforeAll(() => {
  for (const name of ['src', 'test', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

function make(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const words = ['--import', 'tsx', join(copy, 'scripts/new.ts'), ...args];
  return spawnSync(process.execPath, words, { cwd: copy, env: environment({}), encoding: 'utf8' });
}

/** Does by hand what `npm run new` says is left to do. */
function edit(path: string, before: string, after: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(copy, path), text.replace(before, after));
}

const MADE = [
  {
    what: 'command',
    name: 'things-shine',
    file: 'src/cli/commands/things-shine.ts',
    index: 'src/cli/commands/index.gen.ts',
    symbol: 'thingsShine',
  },
  {
    what: 'plugin',
    name: 'label_count',
    file: 'src/analysis/plugins/label_count.ts',
    index: 'src/analysis/plugins/index.gen.ts',
    symbol: 'labelCount',
  },
  {
    what: 'kind',
    name: 'example_id',
    file: 'src/ioc/kinds/example_id.ts',
    index: 'src/ioc/kinds/index.gen.ts',
    symbol: 'exampleId',
  },
  {
    what: 'format',
    name: 'tabbed',
    file: 'src/output/formats/tabbed.ts',
    index: 'src/output/formats/index.gen.ts',
    symbol: 'tabbed',
  },
] as const;

describe('npm run new', () => {
  test.each(MADE)('$what', ({ what, name, file, index, symbol }) => {
    const { status, stdout, stderr } = make(what, name);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`made ${file}\nmade test/`);
    expect(stdout).toMatch(/\nnext:\n {2}- /);
    expect(readFileSync(join(copy, index), 'utf8')).toContain(`  ${symbol},\n`);
  });

  // It checks the types of all sources: minutes on a busy machine.
  test('what was made type-checks, and its own tests pass', { timeout: 300_000 }, () => {
    edit('src/ioc/observable.ts', "  'yara',\n", "  'yara',\n  'example_id',\n");
    const tests = ['analysis/plugins/label_count', 'ioc/kinds/example_id', 'output/formats/tabbed'].map(
      (path) => `test/unit/${path}.test.ts`,
    );
    // The tests of the rest know nothing of it.
    const only = { extends: './tsconfig.json', include: ['src', ...tests] };
    writeFileSync(join(copy, 'tsconfig.made.json'), JSON.stringify(only));
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.made.json'], {
      cwd: copy,
      env: environment({}),
      stdio: 'pipe',
    });
    execFileSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...tests], {
      cwd: copy,
      env: environment({}),
      stdio: 'pipe',
    });
  });

  test.each([
    [['plugin', 'url_shape'], 'src/analysis/plugins/url_shape.ts exists already'],
    [['plugin', '../../evil'], "'../../evil' is no name for a plugin; a name looks like passive_dns"],
    [['command', 'Has_Case'], "'Has_Case' is no name for a command; a name looks like feeds-list"],
    [['command'], "'' is no name for a command; a name looks like feeds-list"],
    [['thing', 'x'], 'usage: npm run new -- command|plugin|kind|format NAME'],
    [[], 'usage: npm run new -- command|plugin|kind|format NAME'],
  ])('%j is refused', (args, problem) => {
    expect(make(...args)).toMatchObject({ status: 2, stdout: '', stderr: `${problem}\n` });
  });
});
