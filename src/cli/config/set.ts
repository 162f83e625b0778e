import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { requireSource } from '../plugins/require-source.ts';
import { noteVariable } from './variable.ts';

/** Writes a setting into the active profile. */
export async function set(key: string, value: string, context: Context): Promise<ExitName> {
  const config = await context.config();
  const [group, source] = key.split('.');
  if (group === 'plugins' && source !== undefined) await requireSource(source, context);
  const file = await config.set(key, value);
  context.note(`${key} is set in profile ${config.profile} (${file})`);
  await noteVariable(key, 'wins over it', context);
  return 'done';
}

/** Takes a setting out of the active profile. */
export async function unset(key: string, context: Context): Promise<ExitName> {
  const config = await context.config();
  if (!(await config.unset(key))) {
    // A name that is no setting at all is a slip, and says what was meant.
    await config.origin(key);
    throw new Failure(
      'not_found',
      `${key} is not set in profile ${config.profile}`,
      'see what is: socctl config list --show-origin',
    );
  }
  context.note(`${key} is no longer set in profile ${config.profile}`);
  return 'done';
}
