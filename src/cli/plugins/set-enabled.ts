import type { Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { requireSource } from './require-source.ts';

/** Runs `plugins enable` and `plugins disable`: a setting of the active profile. */
export async function setEnabled(name: string, enabled: boolean, context: Context): Promise<ExitName> {
  const config = await context.config();
  await requireSource(name, context);
  await config.set(`plugins.${name}.enabled`, String(enabled));
  context.note(`${name} is ${enabled ? 'enabled' : 'disabled'} in profile ${config.profile}`);
  return 'done';
}
