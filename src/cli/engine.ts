import { userInfo } from 'node:os';
import { type Config, verdictRules } from '../config/index.ts';
import { createLocalEngine, type Engine, type LocalEngine } from '../engine/index.ts';

/** Who asks, for the record of who did what. A user id without a name (some containers) is no reason to fail. */
function actor(): string {
  try {
    return userInfo().username || 'unknown';
  } catch {
    return 'unknown';
  }
}

/** The engine that the settings describe. Its store is opened when it is first needed. */
export async function createEngine(config: Config, notice: (line: string) => void): Promise<Engine> {
  return localEngine(config, notice);
}

/** The engine of this process, whatever servers the settings name. */
export function localEngine(config: Config, notice: (line: string) => void): LocalEngine {
  return createLocalEngine({
    storePath: config.storePath(),
    storeNamed: config.get('database') !== undefined,
    home: config.home,
    enabled: (name) => config.get(`plugins.${name}.enabled`) !== false,
    ttl: (name) => config.get(`plugins.${name}.ttl`) as number | undefined,
    rules: verdictRules(config),
    actor: actor(),
    notice,
  });
}
