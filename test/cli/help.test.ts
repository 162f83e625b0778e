import { describe, expect, test } from 'vitest';
import commands from '../../src/cli/commands/index.gen.ts';
import topics from '../../src/cli/topics/index.gen.ts';
import { type Ran, socctl } from './run.ts';

/** Every command, and the words that only hold commands. */
const LEAVES = commands.filter(({ hidden }) => !hidden).map(({ words }) => words);
const GROUPS = [
  ...new Set(LEAVES.flatMap((words) => words.split(' ').map((_, n, all) => all.slice(0, n).join(' ')))),
].filter(Boolean);

const asked = new Map<string, Promise<Ran>>();

/** What `--help` prints after these words; the program is run once for each. */
async function help(words: string): Promise<string> {
  const run = asked.get(words) ?? socctl([...words.split(' ').filter(Boolean), '--help']);
  asked.set(words, run);
  const { code, stdout, stderr } = await run;
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

function tooLong(text: string): string[] {
  return text.split('\n').filter((line) => line.length > 80);
}

test('socctl --help', async () => {
  const text = await help('');
  expect(tooLong(text)).toEqual([]);
  expect(text).toMatchSnapshot();
});

test.each(GROUPS)('%s --help', async (words) => {
  const text = await help(words);
  expect(tooLong(text)).toEqual([]);
  expect(text).toMatchSnapshot();
});

describe.each(LEAVES)('%s', (words) => {
  test('--help: 80 columns, with examples', async () => {
    const text = await help(words);
    expect(tooLong(text)).toEqual([]);
    expect(text).toMatch(/\nExamples:\n {2}# \S.*\n {2}\S/);
    expect(text).toMatchSnapshot();
  });

  test('`socctl help` says the same', async () => {
    expect((await socctl(['help', ...words.split(' ')])).stdout).toBe(await help(words));
  });
});

test.each(topics.map(({ name }) => name))('socctl help %s', async (name) => {
  const { code, stdout, stderr } = await socctl(['help', name]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatchSnapshot();
});

test('no arguments and `help` alone both show the commands', async () => {
  const all = await help('');
  expect((await socctl([])).stdout).toBe(all);
  expect((await socctl(['help'])).stdout).toBe(all);
});

test('the commands that serve the shells are not shown', async () => {
  expect(await help('')).not.toContain('__complete');
});
