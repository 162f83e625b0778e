import { systemOf } from '../../config/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { shownValue } from './value.ts';

/** Prints the value in effect, alone on its line. */
export async function getSetting(key: string, context: Context): Promise<ExitName> {
  const config = await context.config();
  const found = await config.origin(key);
  const value = found.setting.secret || found.setting.show ? shownValue(found) : config.get(key);
  if (value === undefined) {
    const next = found.setting.secret ? `socctl auth login ${systemOf(key)}` : `socctl config set ${key} VALUE`;
    throw new Failure('not_found', `${key} is not set in profile ${config.profile}`, `set it with: ${next}`);
  }
  await context.io.out.write(`${value}\n`);
  return 'done';
}
