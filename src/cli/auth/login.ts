import { checkStorable, mask } from '../../config/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { noteVariable } from '../config/variable.ts';
import type { ExitName } from '../exit.ts';
import { readKey } from './read-key.ts';
import { requireSystem } from './systems.ts';

/** Stores a key in the secrets of the active profile, unless its server refuses it, and says where it went. */
export async function login(call: Call, context: Context): Promise<ExitName> {
  const { system, key } = requireSystem(call.arg('system') as string);
  const config = await context.config();
  const secret = await readKey(`key for ${system} (not shown): `, call.flag('key-stdin'), context);
  if (secret === undefined) return 'interrupted';
  checkStorable(key, secret);
  const known = call.flag('check') ? await (await import('./try.ts')).tried(key, secret, config, context) : undefined;
  const file = await config.storeSecret(key, secret);
  if (known !== undefined) context.note(known);
  context.note(`stored ${key} (${mask(secret)}) in ${file}, profile ${config.profile}, readable by you only`);
  await noteVariable(key, 'wins over it', context);
  return 'done';
}

/** Removes a key from the secrets of the active profile. */
export async function logout(call: Call, context: Context): Promise<ExitName> {
  const { system, key } = requireSystem(call.arg('system') as string);
  const config = await context.config();
  const removed = await config.unset(key);
  await noteVariable(key, 'still gives a key', context);
  if (!removed) {
    throw new Failure(
      'not_found',
      `no key for ${system} is stored in profile ${config.profile}`,
      'see all with: socctl auth status',
    );
  }
  context.note(`removed ${key} from ${config.files.secrets}, profile ${config.profile}`);
  return 'done';
}
