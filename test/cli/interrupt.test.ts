import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';
import { type Going, start } from './start.ts';

/** Resolves when stderr holds a text. */
function told(run: Going, text: string): Promise<void> {
  return new Promise((resolve) => {
    run.child.stderr.on('data', () => {
      if (run.stderr().includes(text)) resolve();
    });
  });
}

const VALUES = Array.from({ length: 60 }, (_, index) => `host${index}.example.net`);

test('Ctrl-C in a batch keeps what was finished; the same run again asks nothing twice', async () => {
  const home = emptyFolder();
  const run = start(['analyze', '--jsonl'], { home });
  run.child.stdin.write(`${VALUES.slice(0, 30).join('\n')}\n`);
  await run.until((out) => out.split('\n').length > 30);
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  expect(run.stderr()).toMatch(/interrupted after 30; the same command again/);

  const again = await socctl(['analyze', '--jsonl'], { home, input: VALUES.join('\n') });
  expect(again.code).toBe(0);
  const cached = again.stdout
    .trimEnd()
    .split('\n')
    .map((line) =>
      Object.values(JSON.parse(line).results as Record<string, { cached: boolean }>).map((result) => result.cached),
    );
  expect(cached).toHaveLength(60);
  expect(cached.slice(0, 30).flat().every(Boolean)).toBe(true);
  expect(cached.slice(30).flat().some(Boolean)).toBe(false);
});

test('Ctrl-C is heard in the middle of a long list, and what was printed is whole', async () => {
  const [count, cwd] = [20_000, emptyFolder()];
  const list = Array.from({ length: count }, (_, index) => `host${index}.example.net\n`);
  writeFileSync(join(cwd, 'long.txt'), list.join(''));
  const run = start(['analyze', '-i', 'long.txt', '--jsonl'], { cwd });
  await run.until((out) => out.split('\n').length > 20);
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  expect(run.stdout()).toMatch(/\}\n$/);
  const rows = run
    .stdout()
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { ioc: string }).ioc);
  expect(rows.length).toBeLessThan(count / 2);
  expect(rows).toEqual(list.slice(0, rows.length).map((line) => line.trimEnd()));
  expect(run.stderr()).toContain(`interrupted after ${rows.length}; the same command again`);
});

test('Ctrl-C while extract waits for input keeps what the last line held', async () => {
  const run = start(['extract']);
  run.child.stdin.write('seen 203.0.113.5 and\n198.51.100.7 in one');
  await run.until((out) => out.includes('\n'));
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  expect(run.stdout()).toBe('203.0.113.5\n198.51.100.7\n');
});

test('Ctrl-C while extract waits for input still gives a whole JSON document', async () => {
  const run = start(['extract', '--json']);
  // The pipe takes the last of so much only when the first was consumed: nothing else shows that from outside.
  const much = 'nothing in this line\n'.repeat(400_000);
  await new Promise((resolve) => run.child.stdin.write(`seen 203.0.113.5 and\n198.51.100.7\n${much}`, resolve));
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  expect(JSON.parse(run.stdout())).toEqual({ indicators: { ip: ['203.0.113.5', '198.51.100.7'] } });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends poll --wait at once', async (signal) => {
  const { runningJob } = await import('./seed.ts');
  const { home, id } = await runningJob();
  const run = start(['poll', id, '--wait', '-v'], { home });
  await told(run, 'still running; asking again in');
  run.child.kill(signal);
  expect(await run.ended).toBe(130);
});
