import { join } from 'node:path';
import type { SlowPlugin } from '../../src/analysis/index.ts';
import { createLocalEngine, type Engine } from '../../src/engine/index.ts';
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
