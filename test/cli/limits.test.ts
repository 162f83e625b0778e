import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';
import { startVendors, type Vendors } from './vendors.ts';

let vendors: Vendors;
const times: number[] = [];
beforeAll(async () => {
  vendors = await startVendors({ onAsked: () => times.push(performance.now()) });
});
afterAll(() => vendors.close());

function addresses(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `45.83.140.${first + index}\n`).join('');
}

/** Only VirusTotal, four requests in two seconds: its limit on a faster clock. */
const SCALED = { SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '4/2s' };
const ONLY = ['--plugins', 'virustotal', '--jsonl'];

test('two processes together keep to a limit, and nothing is refused', async () => {
  const home = emptyFolder();
  const env = { ...vendors.env, ...SCALED };
  times.length = 0;
  const runs = await Promise.all(
    [1, 101].map((first) => socctl(['analyze', '-i', '-', ...ONLY], { home, env, input: addresses(first, 6) })),
  );
  for (const { code, stdout } of runs) {
    expect(code).toBe(0);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ results }) => results.virustotal.status)).toEqual(Array(6).fill('ok'));
  }
  expect(times).toHaveLength(12);
  // A request arrives a little after it was counted, on a busy machine some of them much later than others; those that
  // nobody holds back arrive together.
  const SLACK_MS = 1500;
  for (const [index, time] of times.entries()) {
    const later = times[index + 4];
    if (later !== undefined) expect(later - time).toBeGreaterThan(2000 - SLACK_MS);
  }
});

test('a single indicator does not wait longer than it may, and says how long it would take', async () => {
  const home = emptyFolder();
  const env = { ...vendors.env, SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '1/h' };
  const ask = (value: string) =>
    socctl(['analyze', value, '--plugins', 'virustotal', '--max-wait', '0', '--json'], { home, env });
  await ask('45.83.140.1');
  const { results } = JSON.parse((await ask('45.83.140.2')).stdout);
  expect(results.virustotal).toMatchObject({
    status: 'error',
    error: { code: 'rate_limited', message: expect.stringContaining('again in') },
  });
  expect(results.virustotal.error.retry_after_s).toBeGreaterThan(3000);
});

test.each(['4', '4/0s', '/min', '4/parsec', '0/min', '4/min;5/d'])('a rate is no %s', async (rate) => {
  const { code, stderr } = await socctl(['config', 'set', 'plugins.virustotal.rate', rate]);
  expect(code).toBe(2);
  expect(stderr).toContain('rates look like 4/min');
});
