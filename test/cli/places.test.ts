import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { emptyFolder, ROOT, socctl } from './run.ts';
import { storeIn } from './seed.ts';
import { KEY, startVendors } from './vendors.ts';

const ADDRESS = '45.83.140.140';

interface Said {
  readonly results: { readonly virustotal: { readonly status: string; readonly cached: boolean } };
}

async function asked(
  home: string,
  env: Record<string, string>,
  ...how: string[]
): Promise<Said['results']['virustotal']> {
  const args = ['analyze', ADDRESS, '--plugins', 'virustotal', '--json', ...how];
  return (JSON.parse((await socctl(args, { home, env })).stdout) as Said).results.virustotal;
}

test('profiles that ask a source in different places keep what each said', async () => {
  const [one, other] = [await startVendors(), await startVendors()];
  const home = emptyFolder();
  await socctl(['config', 'profile', 'add', 'work'], { home });
  await socctl(['config', 'set', 'plugins.virustotal.url', `${one.origin}/virustotal`], { home });
  await socctl(['--profile', 'work', 'config', 'set', 'plugins.virustotal.url', `${other.origin}/virustotal`], {
    home,
  });
  const env = { VT_API_KEY: KEY };
  for (const round of [false, true]) {
    expect(await asked(home, env)).toMatchObject({ status: 'ok', cached: round });
    expect(await asked(home, env, '--profile', 'work')).toMatchObject({ status: 'ok', cached: round });
  }
  expect([one.seen.length, other.seen.length]).toEqual([1, 1]);
  await one.close();
  await other.close();
});

test.each([
  ['at its own place', '1', {}],
  ['elsewhere', '1 at http://127.0.0.1:9/vt', { SOCCTL_PLUGINS_VIRUSTOTAL_URL: 'http://127.0.0.1:9/vt' }],
])('what was kept by an earlier schema, asked %s, is still there', async (_, edition, there) => {
  const home = emptyFolder();
  mkdirSync(dirname(storeIn(home)), { recursive: true });
  const database = new Database(storeIn(home));
  database.exec(readFileSync(join(ROOT, 'test/fixtures/store/schema-1.sql'), 'utf8'));
  const result = {
    ...{ plugin: 'virustotal', pluginVersion: '1', status: 'ok', verdict: 'malicious', score: 90, confidence: 8 },
    ...{ group: 'virustotal', basis: 'engines', summary: {}, reasons: ['kept'], tags: [], egress: 'lookup' },
    ...{ cached: false, fetched_at: '2026-05-23T10:00:00Z', age_s: 0, latency_ms: 1 },
  };
  database
    .prepare('insert into cache values (?, ?, ?, ?, ?, ?, ?)')
    .run('ip', ADDRESS, 'virustotal', edition, result.fetched_at, '2999-01-01T00:00:00Z', JSON.stringify(result));
  database.close();
  const env = { VT_API_KEY: KEY };
  expect(await asked(home, { ...env, ...there }, '--offline')).toMatchObject({ status: 'ok', cached: true });
  const elsewhere = { SOCCTL_PLUGINS_VIRUSTOTAL_URL: 'http://127.0.0.1:9/other' };
  expect(await asked(home, { ...env, ...elsewhere }, '--offline')).toMatchObject({ status: 'skipped' });
});
