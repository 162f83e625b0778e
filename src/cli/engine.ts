import { userInfo } from 'node:os';
import { type InternalEntry, internalEntries } from '../analysis/gate/entries.ts';
import type { Pap, Tlp } from '../analysis/gate/rules.ts';
import type { Access } from '../analysis/index.ts';
import { type Config, VENDOR_VARIABLES, verdictRules } from '../config/index.ts';
import {
  type Choice,
  createLocalEngine,
  createRoutedEngine,
  type Engine,
  type GateSettings,
  type LocalEngine,
  type LocalEngineOptions,
  type OutgoingRules,
} from '../engine/index.ts';
import { onceAMoment } from '../shared/moment.ts';
import { onceEach } from '../shared/once-each.ts';
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

/** What the setting `timeout` says, in milliseconds. */
function timeoutMs(config: Config): number | undefined {
  const seconds = config.get('timeout') as number | undefined;
  return seconds === undefined ? undefined : seconds * 1000;
}

/** How often a source may be asked, where a setting says so; it was checked when it was read. */
const ratesOf = onceEach((text) => rates(text, 'rate'));

/** A batch asks the same source many times in a moment. */
const accessOnce = onceAMoment<Access>();

/** Sources beyond this machine as the settings have them: keys are read, and the client is loaded, when one is asked. */
function outsideOf(config: Config, version: string): NonNullable<LocalEngineOptions['outside']> {
  const setting = (plugin: string, word: string): string => `plugins.${plugin}.${word}`;
  const terms = (plugin: string) => {
    const rate = config.get(setting(plugin, 'rate')) as string | undefined;
    return {
      url: config.get(setting(plugin, 'url')) as string | undefined,
      limits: rate === undefined ? undefined : ratesOf(rate),
    };
  };
  return {
    hasKey: async (plugin) => (await config.origin(setting(plugin, 'key'))).raw !== undefined,
    switchedOn: (plugin) => config.get(setting(plugin, 'enabled')) === true,
    terms,
    maySubmit: (plugin) => config.get(setting(plugin, 'submit')) === true,
    access: (plugin) =>
      accessOnce(config, plugin, async () => ({
        key: VENDOR_VARIABLES[plugin] && (await config.secret(setting(plugin, 'key'))),
        ...terms(plugin),
      })),
    // Some providers want their key in the path: their requests are not told.
    http: () => openHttp(config, version, undefined),
    limitMs: timeoutMs(config),
  };
}

/** What is internal, as the profile and the environment say. @throws Failure `usage` when one of them cannot be read. */
function internalOf(config: Config): readonly InternalEntry[] {
  return config.gather('internal').flatMap((text) => internalEntries(String(text)));
}

/** What may be told of indicators, and to whom. The settings take no other words than these. */
function gateOf(config: Config): GateSettings {
  return {
    tlp: config.get('tlp') as Tlp,
    pap: config.get('pap') as Pap,
    internal: internalOf(config),
    ceiling: (plugin) => config.get(`plugins.${plugin}.tlp`) as Tlp | undefined,
  };
}

/** What holds before anything goes to a server: labels only where the settings name some, the server has its own. */
async function outgoingOf(config: Config): Promise<OutgoingRules> {
  const named = async (key: string) =>
    (await config.origin(key)).origin.layer === 'default' ? undefined : config.get(key);
  const [tlp, pap] = [(await named('tlp')) as Tlp | undefined, (await named('pap')) as Pap | undefined];
  return { tlp, pap, internal: internalOf(config) };
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
    gate: () => gateOf(config),
    profile: config.profile,
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
    http: () => openHttp(config, version, trace),
    notice,
    outgoing: () => outgoingOf(config),
    rules: verdictRules(config),
    signal,
  });
}
