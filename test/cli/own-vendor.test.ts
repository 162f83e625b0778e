import { describe, expect, test } from 'vitest';
import { type Running, serve } from '../server/serve.ts';
import { socctl } from './run.ts';

// Profiles that name a server of ours where a vendor's is expected.

describe('a SoCMate profile', () => {
  /** Runs the program with a server that has seen so many domains. */
  async function withDomains(count: number): Promise<(...args: string[]) => ReturnType<typeof socctl>> {
    const running: Running = await serve();
    const names = Array.from({ length: count }, (_, index) => `host-${index}.evil-names.org`);
    await running.engine.call('incidents.create', { title: 'many', severity: 'low', description: names.join(' ') });
    await running.engine.call('incidents.enrich', { number: 1 });
    const env = { SOCCTL_SOCMATE_URL: running.url, SOCCTL_SOCMATE_KEY: await running.key(['*']) };
    return (...args) => socctl(args, { env });
  }

  test.each(['graph search', 'search'])('%s pages through a server that gives 100 at once', async (command) => {
    const run = await withDomains(130);
    const { code, stdout } = await run(...command.split(' '), 'evil-names', '--limit', '120', '--json');
    const { entities, results, total } = JSON.parse(stdout);
    const found: readonly { id: string }[] = entities ?? results;
    expect([code, found.length, new Set(found.map(({ id }) => id)).size]).toEqual([0, 120, 120]);
    expect(total).toBeGreaterThanOrEqual(130);
  });
});

test('a SOCBuddy profile: styles of defanging are honoured', async () => {
  const running: Running = await serve();
  const env = { SOCCTL_SOCBUDDY_URL: running.url, SOCCTL_SOCBUDDY_KEY: await running.key(['*']) };
  const ran = await socctl(['defang', '--remote', '--style', 'ietf', 'http://example.com/a'], { env });
  expect(ran).toMatchObject({ code: 0, stdout: '[http]://example[.]com/a\n' });
});
