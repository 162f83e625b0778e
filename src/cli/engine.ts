import { userInfo } from 'node:os';
import { type Config, verdictRules } from '../config/index.ts';
import { type Choice, createLocalEngine, createRoutedEngine, type Engine } from '../engine/index.ts';
import { openHttp } from './http.ts';
import { accessOf, servers } from './servers.ts';

/** Who asks, for the record of who did what. A user id without a name (some containers) is no reason to fail. */
function actor(): string {
  try {
    return userInfo().username || 'unknown';
  } catch {
    return 'unknown';
  }
}

/** What a run decides about its engine besides the settings. */
export interface EngineChoice {
  readonly choice: Choice | undefined;
  /** Of this program. */
  readonly version: string;
  /** Gets a line for every request to a server. */
  readonly trace: ((line: string) => void) | undefined;
  /** Ends waiting for a server. */
  readonly signal: AbortSignal;
}

/** The engine that the settings describe. Its store is opened, and a server asked, when that is first needed. */
export async function createEngine(
  config: Config,
  notice: (line: string) => void,
  { choice, version, trace, signal }: EngineChoice,
): Promise<Engine> {
  const rules = verdictRules(config);
  const local = createLocalEngine({
    storePath: config.storePath(),
    storeNamed: config.get('database') !== undefined,
    home: config.home,
    enabled: (name) => config.get(`plugins.${name}.enabled`) !== false,
    ttl: (name) => config.get(`plugins.${name}.ttl`) as number | undefined,
    rules,
    actor: actor(),
    notice,
  });
  if (choice === 'local') return local;
  const named = await servers(config);
  return createRoutedEngine({
    local,
    choice,
    access: (system) => (named.has(system) ? accessOf(system, config) : undefined),
    http: () => openHttp(version, trace),
    notice,
    rules,
    signal,
  });
}
