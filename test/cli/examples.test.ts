import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import commands from '../../src/cli/commands/index.gen.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { emptyFolder, ROOT, shell } from './run.ts';

/** A folder as the examples expect it: `report.txt` and `indicators.txt`. */
function workFolder(): string {
  const folder = emptyFolder();
  cpSync(join(ROOT, 'test/fixtures/work'), folder, { recursive: true });
  return folder;
}

describe.each(commands.map(({ words, examples }) => ({ words, examples })))('$words', ({ words, examples }) => {
  test.each(examples)('$run', async ({ run, exit = 'done' }) => {
    // The script that completion prints runs the program by its name.
    const { code, stdout, stderr } = await shell(run, { cwd: workFolder() });
    expect({ code, stderr: code === EXIT[exit].status ? '' : stderr }).toEqual({ code: EXIT[exit].status, stderr: '' });
    expect(stdout + stderr).not.toMatch(/\n {4}at /);
    // Every example shows something, or changes something and says so.
    if (!/[>-]o? \S+$|eval /.test(run)) expect(`${words}: ${stdout}${stderr}`).not.toBe(`${words}: `);
  });
});
