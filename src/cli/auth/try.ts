import type { Config } from '../../config/index.ts';
import { type Access, SYSTEM_WORDS, type System, tryKey, trySourceKey } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import { openHttp } from '../http.ts';
import { accessOf } from '../servers.ts';

/** The server that a secret is for, reached with that secret; undefined where none is set, or the secret is for none. */
function accessWith(setting: string, secret: string, config: Config): [System, Access] | undefined {
  const [word = ''] = setting.split('.');
  const system = (Object.keys(SYSTEM_WORDS) as System[]).find((name) => name === word);
  if (!system || config.get(SYSTEM_WORDS[system].url) === undefined) return undefined;
  if (setting === SYSTEM_WORDS[system].key) {
    const { client: _, ...access } = accessOf(system, config, async () => secret);
    return [system, access];
  }
  const { client, ...access } = accessOf(system, config, async () => undefined);
  return client && [system, { ...access, client: { ...client, secret: async () => secret } }];
}

const ALL_THE_SAME = 'copy the whole key, or ask for another one; --no-check stores it all the same';

/** The same for the key of a source. Requests to sources are not told with --debug: some want their key in the address. */
async function triedAtSource(
  plugin: string,
  key: string,
  config: Config,
  context: Context,
): Promise<string | undefined> {
  const http = await openHttp(config, context.io.version, undefined);
  context.atEnd(() => http.close());
  const seconds = config.get('timeout') as number | undefined;
  const { outcome, message } = await trySourceKey({
    plugin,
    key,
    url: config.get(`plugins.${plugin}.url`) as string | undefined,
    http: async () => http,
    signal: context.signal,
    limitMs: seconds === undefined ? undefined : seconds * 1000,
  });
  if (outcome === 'ok') return `${plugin} accepts it`;
  if (outcome === 'refused') throw new Failure('unauthorized', `not stored: ${message}`, ALL_THE_SAME);
  return outcome === 'untried' ? undefined : `could not be tried: ${message}`;
}

/**
 * Shows a key to its server before it is stored, where the settings name one.
 * @returns what to tell the user of it; undefined when nobody was asked.
 * @throws Failure `unauthorized` for a key that the server refuses.
 */
export async function tried(
  setting: string,
  secret: string,
  config: Config,
  context: Context,
): Promise<string | undefined> {
  const plugin = /^plugins\.([^.]+)\.key$/.exec(setting)?.[1];
  if (plugin !== undefined) return triedAtSource(plugin, secret, config, context);
  const found = accessWith(setting, secret, config);
  if (!found) return undefined;
  const [system, access] = found;
  const http = await openHttp(config, context.io.version, context.globals.debug ? context.note : undefined);
  context.atEnd(() => http.close());
  const notice = context.note;
  const answer = await tryKey(system, { access, http, notice, signal: context.signal });
  if (answer.accepted) return `${access.url} accepts it`;
  const { why } = answer;
  if (answer.accepted === undefined) return `could not be tried: ${why.message}`;
  throw new Failure(why.code, `not stored: ${why.message}`, ALL_THE_SAME, {
    cause: why,
  });
}
