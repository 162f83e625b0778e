import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import commands from '../../src/cli/commands/index.gen.ts';
import { DEFANG_OPTIONS, GLOBAL_OPTIONS, OUTPUT_OPTIONS } from '../../src/cli/options.ts';
import { ROOT } from '../cli/run.ts';

/** `--file` of `-f, --file <path>`. */
function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

const DECLARED = [
  ...GLOBAL_OPTIONS.map(({ flags }) => `global ${longName(flags)}`),
  ...commands.flatMap(({ words, options = [] }) => options.map(({ flags }) => `${words} ${longName(flags)}`)),
];

/** The helpers that prove options, and the options that one call of each proves. */
const PROOFS: Readonly<Record<string, (name: string) => readonly string[]>> = {
  optionMatters: (name) => [name],
  outputOptionsMatter: (words) => OUTPUT_OPTIONS.map(({ flags }) => `${words} ${longName(flags)}`),
  defangOptionsMatter: (words) => DEFANG_OPTIONS.map(({ flags }) => `${words} ${longName(flags)}`),
};

/** The names that the tests pass to the helpers, read from their text. */
function tested(): string[] {
  const folder = join(ROOT, 'test');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const calls = /\b(optionMatters|outputOptionsMatter|defangOptionsMatter)\(\s*'([^']+)'/g;
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(calls)].flatMap(
      ([, helper = '', name = '']) => PROOFS[helper]?.(name) ?? [],
    ),
  );
}

test('every option has a test that it matters', () => {
  const names = new Set(tested());
  expect(DECLARED.filter((name) => !names.has(name))).toEqual([]);
});

test('no test is for an option that is gone', () => {
  expect(tested().filter((name) => !DECLARED.includes(name))).toEqual([]);
});
