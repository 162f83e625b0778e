import type { Config } from '../../config/index.ts';
import { type Access, SYSTEM_WORDS, type System, tryKey } from '../../engine/index.ts';
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
  throw new Failure(why.code, `not stored: ${why.message}`, 'copy the whole key, or ask for another one', {
    cause: why,
  });
}
