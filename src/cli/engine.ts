import { userInfo } from 'node:os';
import { type Config, VENDOR_VARIABLES, verdictRules } from '../config/index.ts';
import { createLocalEngine, type Engine, type LocalEngine, type LocalEngineOptions } from '../engine/index.ts';

/** Who asks, for the record of who did what. A user id without a name (some containers) is no reason to fail. */
function actor(): string {
  try {
    return userInfo().username || 'unknown';
  } catch {
    return 'unknown';
  }
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
    }),
    async http() {
      const { createHttp } = await import('../net/index.ts');
      return createHttp(version);
    },
  };
}

/** The engine that the settings describe. Its store is opened when it is first needed. */
export async function createEngine(config: Config, version: string, notice: (line: string) => void): Promise<Engine> {
  return localEngine(config, version, notice);
}

/** The engine of this process, whatever servers the settings name. */
export function localEngine(config: Config, version: string, notice: (line: string) => void): LocalEngine {
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
