import { join } from 'node:path';
import type { WayOut } from '../net/index.ts';
import { onceEach } from '../shared/once-each.ts';
import { setValue, storeSecret, unsetValue } from './change.ts';
import type { Document, Value } from './document.ts';
import { readDocument } from './file.ts';
import { type ConfigFiles, type ConfigRequest, configFiles } from './files.ts';
import { checked, type Effective, effective, gathered, keysOf, layersOf } from './layers.ts';
import { dataFolder, expandHome, homeOf } from './paths.ts';
import { type Problem, strays } from './problems.ts';
import { noSuchProfile, profileName, profilesOf } from './profile.ts';
import { resolveSecret } from './secret.ts';
import { wayOutOf } from './way-out.ts';

/** Settings and secrets in effect for one run. Environment before profile before default. */
export interface Config {
  readonly profile: string;
  readonly files: ConfigFiles;
  /** The user's home folder as the environment names it, whether it exists or not. */
  readonly home: string | undefined;
  /** Values in the profile that nothing reads, each with its repair. */
  readonly strays: readonly Problem[];
  /**
   * The database file.
   * @throws Failure `usage` when no folder for it is known.
   */
  storePath(): string;
  /** Where locks that runs hold lie. @throws Failure `usage` when no folder for them is known. */
  locksFolder(): string;
  /**
   * The checked value in effect; `undefined` when nothing sets it. Not for secrets.
   * @throws Failure `usage` when the setting does not exist or its value is not one it takes.
   */
  get(key: string): Value | undefined;
  /**
   * The checked values of a setting that is a list, of the environment and of the profile.
   * @throws Failure `usage` as `get` does.
   */
  gather(key: string): readonly Value[];
  /** The value in effect as it stands where it comes from: unchecked, a secret unresolved. */
  origin(key: string): Promise<Effective>;
  /** The same for every setting, in the order of the table. */
  list(): Promise<readonly Effective[]>;
  /**
   * A key, read from wherever its value points; `undefined` when there is none.
   * @throws Failure `usage` when it points at nothing.
   */
  secret(key: string): Promise<string | undefined>;
  /**
   * How others are reached.
   * @throws Failure `usage` when the settings for it cannot be followed.
   */
  wayOut(): Promise<WayOut>;
  /**
   * Sets a value in the profile, for the runs to come. Of a secret only a reference is taken.
   * @returns the file it went to.
   * @throws Failure `usage` when the setting does not exist or does not take the value.
   */
  set(key: string, text: string): Promise<string>;
  /** Takes a value out of the profile, for the runs to come; says whether there was one. */
  unset(key: string): Promise<boolean>;
  /**
   * Stores a key itself in the profile.
   * @returns the file it went to.
   * @throws Failure `usage` when it cannot be a key.
   */
  storeSecret(key: string, secret: string): Promise<string>;
}

/** The profile in use. @throws Failure `not_found` when there is none of that name. */
export function chooseProfile(request: ConfigRequest, document: Document): string {
  const chosen = profileName(request, document.profile);
  const known = profilesOf(document);
  if (!known.includes(chosen)) throw noSuchProfile(chosen, known);
  return chosen;
}

/** The database file: the setting `database`, else its usual place. */
export function storePathOf(request: ConfigRequest, layers: ReturnType<typeof layersOf>): string {
  const set = checked(effective('database', layers)) as string | undefined;
  return expandHome(set ?? join(dataFolder(request), 'socctl.db'), request);
}

/**
 * Settings for one run. The secrets file is read when a secret is asked for, not before.
 * @throws Failure `usage` when a file cannot be read or understood, `not_found` when the profile does not exist.
 */
export async function loadConfig(request: ConfigRequest): Promise<Config> {
  const { env, notice } = request;
  const files = configFiles(request);
  const document = await readDocument(files.settings, files.privacyOf('settings'));
  const profile = chooseProfile(request, document);
  const unread = strays(document, profile, files.settings);
  for (const { message, repair } of unread) notice(`socctl: ${message}; ${repair}`);

  const layers = layersOf(env, profile, document);
  let secretLayers: Promise<typeof layers> | undefined;
  const openSecrets = async (): Promise<typeof layers> =>
    layersOf(env, profile, await readDocument(files.secrets, files.privacyOf('secrets')));
  const secrets = (): Promise<typeof layers> => {
    secretLayers ??= openSecrets();
    return secretLayers;
  };
  // A batch asks the same of thousands of indicators, and what is set meanwhile counts for the runs to come.
  const origin: Config['origin'] = onceEach(async (key) => {
    const found = effective(key, layers);
    if (!found.setting.secret || found.origin.layer === 'environment') return found;
    return effective(key, await secrets());
  });
  const get: Config['get'] = onceEach((key) => checked(effective(key, layers)));
  return {
    profile,
    files,
    home: homeOf(request),
    strays: unread,
    storePath: () => storePathOf(request, layers),
    locksFolder: () => join(dataFolder(request), 'locks'),
    get,
    gather: (key) => gathered(key, layers),
    origin,
    list: async () => Promise.all(keysOf(layers, Object.keys((await secrets()).values)).map(origin)),
    secret: async (key) => {
      const { raw } = await origin(key);
      return raw === undefined ? undefined : resolveSecret(String(raw), { ...request, what: key });
    },
    wayOut: () => wayOutOf(layers, request),
    set: (key, text) => setValue({ files, profile }, key, text),
    unset: (key) => unsetValue({ files, profile }, key),
    storeSecret: (key, secret) => storeSecret({ files, profile }, key, secret),
  };
}
