import { expect, test } from 'vitest';
import { EXIT, exitOf } from '../../../src/cli/exit.ts';
import { HELP_FOOTER } from '../../../src/cli/help.ts';
import topics from '../../../src/cli/topics/index.gen.ts';
import { columns } from '../../../src/cli/topics.ts';
import { SETTINGS, VENDOR_VARIABLES, variableOf } from '../../../src/config/index.ts';
import { graphExports } from '../../../src/graph/index.ts';
import exchanges from '../../../src/output/exchanges/index.gen.ts';
import formats from '../../../src/output/formats/index.gen.ts';

const page = async (name: string): Promise<string> => (await topics.find((topic) => topic.name === name)?.text()) ?? '';

test.each(topics.map(({ name }) => name))('%s fits 80 columns and stands in the help', async (name) => {
  const text = await page(name);
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(text.endsWith('\n')).toBe(true);
  expect(HELP_FOOTER).toContain(name);
});

test('every exit status, format and variable of a setting is explained', async () => {
  const status = await page('exit-codes');
  for (const exit of Object.values(EXIT)) expect(status).toMatch(new RegExp(`^ +${exit.status}  `, 'm'));
  for (const { name } of [...formats, ...exchanges, ...graphExports])
    expect(await page('formats')).toContain(`  ${name} `);
  for (const { key } of SETTINGS)
    expect(await page('environment')).toContain(`  ${variableOf(key.replace('*', 'name'))} `);
});

test("every source's key is explained, with the names of its vendor", async () => {
  const environment = await page('environment');
  for (const [plugin, names] of Object.entries(VENDOR_VARIABLES)) {
    // Many names take a second line.
    const lines = environment.split('\n');
    const at = lines.findIndex((line) => line.includes(` ${variableOf(`plugins.${plugin}.key`)} `));
    const row = lines.slice(at, at + 2).join('\n');
    for (const name of names) expect(row).toContain(name);
  }
});

test('every code of an error stands beside the exit it ends with', async () => {
  const status = await page('exit-codes');
  for (const code of ['internal', 'invalid_ioc_type', 'forbidden', 'rate_limited', 'partial'] as const)
    expect(status).toMatch(new RegExp(`^ +${EXIT[exitOf(code)].status}  .*\\b${code}\\b`, 'm'));
});

test('two columns, the second wrapped under itself', () => {
  const text = columns([
    ['a', 'word '.repeat(20).trim()],
    ['bcd', 'x'],
  ]);
  expect(text).toBe(`  a    ${'word '.repeat(13)}word\n       word word word word word word\n  bcd  x\n`);
});
