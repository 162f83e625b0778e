import type { Config } from '../../config/index.ts';
import type { Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { enablingLine } from './enabling.ts';
import { KEYLESS, setKeyless } from './keyless.ts';
import { requireSource, type Source } from './require-source.ts';

/** What a source needs besides being switched on. */
function stillOff({ name, key, egress }: Source, config: Config): Source['off'] {
  if (key === 'missing') return 'no_key';
  const handsOver = egress?.startsWith('submit') && config.get(`plugins.${name}.submit`) !== true;
  return handsOver ? 'needs_submit' : undefined;
}

/** Runs `plugins enable` and `plugins disable`: a setting of the active profile. */
export async function setEnabled(name: string, enabled: boolean, context: Context): Promise<ExitName> {
  if (name === KEYLESS) return setKeyless(enabled, context);
  const config = await context.config();
  const source = await requireSource(name, context);
  await config.set(`plugins.${name}.enabled`, String(enabled));
  context.note(`${name} is ${enabled ? 'enabled' : 'disabled'} in profile ${config.profile}`);
  const off = enabled ? stillOff(source, config) : undefined;
  const line = off && enablingLine({ name, off });
  if (line !== undefined) context.note(`it is not asked before this as well: ${line}`);
  return 'done';
}
