import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, ROOT } from '../cli/run.ts';

type Files = Readonly<Record<string, string>>;

interface Cruised {
  readonly modules: number;
  /** Each as `rule: file that breaks it`. */
  readonly broken: readonly string[];
}

/** Runs the project's own rules over a small tree laid out like ours. */
async function cruise(files: Files): Promise<Cruised> {
  const root = emptyFolder();
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json']) cpSync(join(ROOT, file), join(root, file));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const depcruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [depcruise, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
  // The exit status is the number of errors when there are any; the report is on stdout either way.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root }).catch(
    (error: { stdout: string }) => error,
  );
  const { modules, summary } = JSON.parse(stdout) as {
    modules: unknown[];
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return { modules: modules.length, broken: summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`) };
}

const EXPORT = 'export const x = 1;\n';
const use = (path: string): string => `import { x } from '${path}';\nexport const y = x;\n`;

/** A file that imports a package, and that package. */
function usesPackage(path: string, name: string): Files {
  return {
    [path]: use(name),
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    [`node_modules/${name}/index.js`]: 'exports.x = 1;\n',
  };
}

/** A file `a.ts` that breaks a rule, with what it needs for that. */
const BREAKING: readonly (readonly [rule: string, files: Files])[] = [
  ['layers-shared', { 'src/shared/a.ts': use('../ioc/index.ts'), 'src/ioc/index.ts': EXPORT }],
  ['layers-ioc', { 'src/ioc/a.ts': use('../store/index.ts'), 'src/store/index.ts': EXPORT }],
  ['layers-store-net', { 'src/store/a.ts': use('../analysis/index.ts'), 'src/analysis/index.ts': EXPORT }],
  ['layers-domains', { 'src/analysis/a.ts': use('../engine/index.ts'), 'src/engine/index.ts': EXPORT }],
  ['layers-engine-config-output', { 'src/output/a.ts': use('../cli/exit.ts'), 'src/cli/exit.ts': EXPORT }],
  ['main-is-the-top', { 'src/cli/a.ts': use('../main.ts'), 'src/main.ts': EXPORT }],
  [
    'pure-ioc-and-shared',
    { 'src/ioc/a.ts': "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n" },
  ],
  ['pure-output', { 'src/output/a.ts': "import { join } from 'node:path';\nexport const y = join;\n" }],
  ['domain-by-its-face', { 'src/cli/a.ts': use('../ioc/kinds/ip.ts'), 'src/ioc/kinds/ip.ts': EXPORT }],
  ['no-test-in-source', { 'src/cli/a.ts': use('../../test/a.ts'), 'test/a.ts': EXPORT }],
  [
    'no-cycles',
    {
      'src/cli/a.ts': use('./the-other.ts').replace('const y', 'const x'),
      'src/cli/the-other.ts': use('./a.ts').replace('const y', 'const x'),
    },
  ],
  ['no-orphans', { 'src/cli/a.ts': EXPORT }],
  ['resolvable', { 'src/cli/a.ts': use('./gone.ts') }],
  ['home-of-commander', usesPackage('src/config/a.ts', 'commander')],
  ['home-of-tldts', usesPackage('src/analysis/a.ts', 'tldts')],
  ['home-of-kysely', usesPackage('src/engine/a.ts', 'kysely')],
];

/** Where the file that breaks a rule stands in the tree that breaks all of them. */
const inItsPlace = (path: string, rule: string): string => path.replace(/\ba\.ts$/, `${rule}.ts`);

describe('import rules', () => {
  test('a tree that keeps them', async () => {
    const { modules, broken } = await cruise({
      'src/main.ts': use('./cli/run.ts'),
      'src/cli/run.ts': "import { x as z } from '../ioc/index.ts';\nexport const x = z;\n",
      'src/ioc/index.ts': EXPORT,
    });
    expect(modules).toBe(3);
    expect(broken).toEqual([]);
  });
});

describe('a tree that breaks them all', () => {
  let broken: Promise<Cruised['broken']>;
  beforeAll(() => {
    const files = BREAKING.flatMap(([rule, tree]) =>
      Object.entries(tree).map(([path, text]) => [inItsPlace(path, rule), text.replace('/a.ts', `/${rule}.ts`)]),
    );
    broken = cruise(Object.fromEntries(files)).then((cruised) => cruised.broken);
  });

  test.each(BREAKING)('%s is reported', async (rule, files) => {
    const [breaking = ''] = Object.keys(files);
    expect(await broken).toContain(`${rule}: ${inItsPlace(breaking, rule)}`);
  });
});

test('process and console are used by main.ts and cli/streams.ts only', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const code = (file: string): string =>
    readFileSync(join(ROOT, 'src', file), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  const users = files.filter((file) => /(?<![\w.'"-])(process|console)\s*[.[]/.test(code(file)));
  expect(users.sort()).toEqual(['cli/streams.ts', 'main.ts']);
});
