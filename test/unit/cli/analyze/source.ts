import type { Plugin } from '../../../../src/analysis/index.ts';
import { createLocalEngine, type Engine, type LocalEngineOptions } from '../../../../src/engine/index.ts';
import { emptyFolder } from '../../../cli/run.ts';

/** What every source of these tests says of itself. */
export const SOURCE = {
  displayName: 'Test source',
  version: '1',
  types: ['domain'],
  categories: ['test'],
  basis: 'heuristic',
  group: 'test',
  egress: 'none',
} as const satisfies Partial<Plugin>;

/** An engine with a store of its own that asks these sources. */
export function engineWith(plugins: NonNullable<LocalEngineOptions['plugins']>): Engine {
  return createLocalEngine({ storePath: `${emptyFolder()}/socctl.db`, actor: 'tester', notice: () => {}, plugins });
}
