import { join } from 'node:path';
import type { SlowPlugin } from '../../src/analysis/index.ts';
import { createLocalEngine, type Engine } from '../../src/engine/index.ts';
import { openStore } from '../../src/store/index.ts';
import { emptyFolder } from './run.ts';

/** A source that answers once `finished` says so: what a sandbox does, without the sandbox. */
function slowSource(finished: () => boolean): SlowPlugin {
  return {
    name: 'test_sandbox',
    displayName: 'Test sandbox',
    version: '1',
    types: ['url', 'domain'],
    categories: ['sandbox'],
    basis: 'sandbox',
    group: 'test',
    egress: 'none',
    submit: async () => 'job-1',
    poll: async () =>
      finished()
        ? { verdict: 'malicious', score: 90, confidence: 8, reasons: ['dropped a file and ran it'] }
        : undefined,
  };
}

/** The store that a run with this home uses. */
export function storeIn(home: string): string {
  return join(home, '.local/share/socctl/socctl.db');
}

/** An engine of the test's own on the store of a home, with a slow source. */
export function engineOn(home: string, finished: () => boolean): Engine {
  return createLocalEngine({
    storePath: storeIn(home),
    actor: 'tester',
    notice: () => {},
    plugins: [slowSource(finished)],
  });
}

/** A home whose store holds an analysis with a job that is still running. */
export async function runningJob(): Promise<{ readonly home: string; readonly id: string }> {
  const home = emptyFolder();
  const engine = engineOn(home, () => false);
  const { id } = await engine.call('analysis.run', { ioc: 'http://files.example.org/a', plugins: ['test_sandbox'] });
  await engine.close();
  return { home, id };
}

/** Two calls to a server in the audit log of a home, as `serve` writes them: an analysis of `soar`, and a stranger's. */
export async function called(home: string): Promise<void> {
  const store = await openStore({ path: storeIn(home), now: () => new Date(), notice: () => {} });
  const row = { ts: '2026-05-23T10:00:00Z', method: 'POST', path: '/api/v1/analysis', duration_ms: 12 };
  const who = { account: 'soar', key_prefix: 'sb_00000000' };
  await store.audit.append({ ...row, ...who, status: 200, ioc: 'files.example.org', type: 'domain' });
  await store.audit.append({ ...row, account: null, key_prefix: null, status: 401, ioc: null, type: null });
  await store.close();
}
