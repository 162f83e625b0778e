import { userInfo } from 'node:os';
import { type Config, VENDOR_VARIABLES, verdictRules } from '../config/index.ts';
import {
  type Choice,
  createLocalEngine,
  createRoutedEngine,
  type Engine,
  type LocalEngine,
  type LocalEngineOptions,
} from '../engine/index.ts';
import { rates } from '../shared/rate.ts';
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

/** How often a source may be asked, where a setting says so; it was checked when it was read. */
function limitsOf(text: string | undefined) {
  return text === undefined ? undefined : rates(text, 'rate');
}

/** Sources beyond this machine as the settings have them: keys are read, and the client is loaded, when one is asked. */
function outsideOf(config: Config, version: string): NonNullable<LocalEngineOptions['outside']> {
  const setting = (plugin: string, word: string): string => `plugins.${plugin}.${word}`;
  return {
    hasKey: async (plugin) => (await config.origin(setting(plugin, 'key'))).raw !== undefined,
    switchedOn: (plugin) => config.get(setting(plugin, 'enabled')) === true,
    maySubmit: (plugin) => config.get(setting(plugin, 'submit')) === true,
    access: async (plugin) => ({
      key: VENDOR_VARIABLES[plugin] && (await config.secret(setting(plugin, 'key'))),
      url: config.get(setting(plugin, 'url')) as string | undefined,
      limits: limitsOf(config.get(setting(plugin, 'rate')) as string | undefined),
    }),
    // Some providers want their key in the path: their requests are not told.
    http: () => openHttp(version, undefined),
  };
}

/** What a run decides about its engine besides the settings. */
interface EngineChoice {
  readonly choice: Choice | undefined;
  /** Of this program. */
  readonly version: string;
  /** Gets a line for every request to a server. */
  readonly trace: ((line: string) => void) | undefined;
  /** Ends waiting for a server. */
  readonly signal: AbortSignal;
}

/** The engine of this process, whatever servers the settings name. */
export function localEngine(config: Config, notice: (line: string) => void, version: string): LocalEngine {
  return createLocalEngine({
    storePath: config.storePath(),
    storeNamed: config.get('database') !== undefined,
    home: config.home,
    enabled: (name) => config.get(`plugins.${name}.enabled`) !== false,
    outside: outsideOf(config, version),
    ttl: (name) => config.get(`plugins.${name}.ttl`) as number | undefined,
    rules: verdictRules(config),
    actor: actor(),
    notice,
  });
}

/** The engine that the settings describe. Its store is opened, and a server asked, when that is first needed. */
export async function createEngine(
  config: Config,
  notice: (line: string) => void,
  { choice, version, trace, signal }: EngineChoice,
): Promise<Engine> {
  const local = localEngine(config, notice, version);
  if (choice === 'local') return local;
  const named = await servers(config);
  return createRoutedEngine({
    local,
    choice,
    access: (system) => (named.has(system) ? accessOf(system, config) : undefined),
    http: () => openHttp(version, trace),
    notice,
    rules: verdictRules(config),
    signal,
  });
}
