import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, shell, socctl } from './run.ts';
import { start } from './start.ts';

test('| head -1 ends quietly with 0', async () => {
  const input = Array.from({ length: 20_000 }, (_, index) => `host${index + 1}.example.com\n`).join('');
  const { code, stdout, stderr } = await shell('set -o pipefail; socctl extract | head -1', { input });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'host1.example.com\n', stderr: '' });
});

test('tail -f | gives each value as soon as its line is there', async () => {
  const run = start(['extract']);
  run.child.stdin.write('first 203.0.113.5 seen\n');
  await run.until((out) => out === '203.0.113.5\n');
  run.child.stdin.write('then 198.51.100.7\n');
  await run.until((out) => out === '203.0.113.5\n198.51.100.7\n');
  run.child.stdin.end();
  expect(await run.ended).toBe(0);
});

test('tail -f | analyze does not wait for more input either', async () => {
  const run = start(['analyze', '--jsonl']);
  run.child.stdin.write('8.8.8.8\n');
  await run.until((out) => out.endsWith('\n'));
  run.child.stdin.end('1.1.1.1\n');
  expect(await run.ended).toBe(0);
  expect(run.stdout().trimEnd().split('\n')).toHaveLength(2);
});

test.each(['extract', 'defang', 'refang', 'analyze'])('%s with a closed stdin ends', async (command) => {
  const { code, stdout } = await shell(`socctl ${command} <&-`);
  expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: '' });
});

test.each(['extract', 'defang', 'refang', 'analyze --jsonl'])(
  '%s of an empty input gives an empty output',
  async (command) => {
    const { code, stdout } = await shell(`socctl ${command} < /dev/null`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  },
);

test('positional input never waits for stdin', async () => {
  const run = start(['defang', 'http://example.com']);
  expect(await run.ended).toBe(0);
  expect(run.stdout()).toBe('hxxp[://]example[.]com\n');
});

test("cron's empty environment", async () => {
  const folder = emptyFolder();
  const { code, stdout } = await shell(
    `echo 8.8.8.8 | env -i "$(command -v node)" "$SOCCTL" analyze --jsonl --config-dir "$PWD/c"`,
    { cwd: folder, env: { SOCCTL: join(import.meta.dirname, '../../bin/socctl.cjs') } },
  );
  // Without HOME there is no place for the store, and that is said; with a data folder it works.
  expect(code).toBe(2);
  expect(stdout).toBe('');
  const placed = await shell(
    `echo 8.8.8.8 | env -i SOCCTL_DATA_DIR="$PWD/d" SOCCTL_CONFIG_DIR="$PWD/c" "$(command -v node)" "$SOCCTL" analyze --jsonl`,
    { cwd: folder, env: { SOCCTL: join(import.meta.dirname, '../../bin/socctl.cjs') } },
  );
  expect({ code: placed.code, verdict: JSON.parse(placed.stdout).verdict.verdict }).toEqual({
    code: 0,
    verdict: 'benign',
  });
});

test('text commands need neither HOME nor settings', async () => {
  const { code, stdout } = await shell('echo 1.2.3.4 | env -i "$(command -v node)" "$SOCCTL" extract', {
    env: { SOCCTL: join(import.meta.dirname, '../../bin/socctl.cjs') },
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1.2.3.4\n' });
});

test('a large result reaches a slow reader whole', async () => {
  const { code, stdout } = await shell(
    'for i in $(seq 1 60000); do echo "h$i.example.com"; done | socctl extract --json | (sleep 1; wc -c)',
  );
  expect(code).toBe(0);
  expect(Number(stdout)).toBeGreaterThan(1_000_000);
});

test('-o writes whole or not at all', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'in.txt'), 'seen 203.0.113.5');
  const good = await socctl(['extract', 'in.txt', '--json', '-o', 'out.json'], { cwd: folder });
  expect({ code: good.code, stdout: good.stdout }).toEqual({ code: 0, stdout: '' });
  expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toEqual({ indicators: { ip: ['203.0.113.5'] } });

  writeFileSync(join(folder, 'kept.json'), 'before');
  const bad = await socctl(['extract', 'missing.txt', '--json', '-o', 'kept.json'], { cwd: folder });
  expect(bad.code).toBe(2);
  expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('before');
  const nowhere = await socctl(['extract', 'in.txt', '-o', 'no/such/folder/out'], { cwd: folder });
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toMatch(/^socctl: cannot write no\/such\/folder\/out/);
  expect(readdirSync(folder).sort()).toEqual(['in.txt', 'kept.json', 'out.json']);
  expect(existsSync(join(folder, 'no'))).toBe(false);
});

test('results on stdout, the rest on stderr', async () => {
  const { stdout, stderr } = await socctl(['analyze', '8.8.8.8', 'not an indicator', '--jsonl']);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/not an indicator/);
});
