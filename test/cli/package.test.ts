import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, ROOT, shell } from './run.ts';

/** The shell blocks of the README, in order. */
function blocks(): string[] {
  return [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map((match) =>
    (match[1] as string).trim(),
  );
}

/** A copy of the project as a clone would have it: without what is ignored. */
function freshCopy(): string {
  const folder = emptyFolder();
  execFileSync(
    'bash',
    [
      '-c',
      `git ls-files -co --exclude-standard -z | tar --null -T - --ignore-failed-read -cf - | tar -xf - -C '${folder}'`,
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  );
  return folder;
}

test("the README's first line sets up and prints indicators with verdicts and reasons", {
  timeout: 300_000,
}, async () => {
  const [first = ''] = blocks();
  expect(first.split('\n')).toHaveLength(1);
  const { code, stdout, stderr } = await shell(first, { cwd: freshCopy() });
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const table = stdout.slice(stdout.indexOf('INDICATOR'));
  expect(table).toMatch(/paypa1.*suspicious.*\w+/);
  expect(table).toMatch(/8\.8\.8\.8.*benign.*\w+/);
  expect(table).toMatch(/mailinator.*suspicious.*throw-away/);
});

test("the README's second line is the one that CI runs", () => {
  const [, second = ''] = blocks();
  const ci = readFileSync(join(ROOT, '.ci/run'), 'utf8');
  for (const part of second.split(' && ')) expect(ci.split('\n')).toContain(part);
});

test('the package installs in an empty folder, compiles nothing, and runs there', { timeout: 300_000 }, async () => {
  const folder = emptyFolder();
  const packed = await shell(`npm pack --silent --ignore-scripts --pack-destination '${folder}'`, { cwd: ROOT });
  expect(packed).toMatchObject({ code: 0, stdout: expect.stringMatching(/^socctl-.*\.tgz$/m) });
  const file = packed.stdout.trim().split('\n').at(-1) as string;
  const ran = await shell(
    `npm init -y >/dev/null && npm install --silent --no-audit --no-fund ./${file} && npx --no-install socctl analyze 8.8.8.8 --json`,
    {
      cwd: folder,
    },
  );
  expect({ code: ran.code, stderr: ran.code === 0 ? '' : ran.stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(ran.stdout).verdict.verdict).toBe('benign');
  const list = await shell(`tar -tzf ${file}`, { cwd: folder });
  expect(list.stdout).toMatch(/package\/bin\/socctl\.cjs/);
  expect(list.stdout).not.toMatch(/package\/(src|test|node_modules)\//);
  const native = await shell("find node_modules -name binding.gyp -o -name '*.o' | head", { cwd: folder });
  expect(native.stdout).toBe('');
});
