import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import commands from '../../src/cli/commands/index.gen.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { emptyFolder, ROOT, shell } from './run.ts';
import { start } from './start.ts';

/** A folder as the examples expect it: `report.txt` and `indicators.txt`. */
function workFolder(): string {
  const folder = emptyFolder();
  cpSync(join(ROOT, 'test/fixtures/work'), folder, { recursive: true });
  return folder;
}

describe.each(commands.filter((command) => !command.untilStopped).map(({ words, examples }) => ({ words, examples })))(
  '$words',
  ({ words, examples }) => {
    test.each(examples)('$run', async ({ run, exit = 'done' }) => {
      // The script that completion prints runs the program by its name.
      const { code, stdout, stderr } = await shell(run, { cwd: workFolder() });
      expect({ code, stderr: code === EXIT[exit].status ? '' : stderr }).toEqual({
        code: EXIT[exit].status,
        stderr: '',
      });
      expect(stdout + stderr).not.toMatch(/\n {4}at /);
      // Every example shows something, or changes something and says so.
      if (!/[>-]o? \S+$|eval /.test(run)) expect(`${words}: ${stdout}${stderr}`).not.toBe(`${words}: `);
    });
  },
);

// What runs until it is stopped says that it runs, and ends well when it is told to.
describe.each(commands.filter((command) => command.untilStopped))('$words', ({ examples }) => {
  test.each([...examples])('$run', async ({ run }) => {
    const going = start(run.split(' ').slice(1), { cwd: workFolder() });
    await going.told('\n');
    going.child.kill('SIGTERM');
    expect(await going.ended).toBe(0);
  });
});
