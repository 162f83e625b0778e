import { type Config, invalidValues, isOpen, modeOf, octal } from '../../config/index.ts';
import type { Context } from '../command.ts';
import { type Check, type Finding, fine } from './check.ts';

async function modeFinding(name: string, path: string, { io }: Context): Promise<readonly Finding[]> {
  const mode = await modeOf(path, io.platform);
  if (mode === undefined) return [];
  const detail = `${path} (mode ${octal(mode)})`;
  if (!isOpen(mode)) return [fine(name, detail)];
  return [{ check: name, state: 'note', detail, repair: 'use a folder of its own: set SOCCTL_CONFIG_DIR' }];
}

async function valueFindings(config: Config): Promise<readonly Finding[]> {
  const problems = [...config.strays, ...invalidValues(await config.list())];
  if (problems.length === 0) return [fine('settings', `valid, profile ${config.profile}`)];
  return problems.map(({ message, repair }) => ({ check: 'settings', state: 'problem', detail: message, repair }));
}

/** Whether the settings can be read, say something sensible, and are closed to others. */
export const settings: Check = {
  name: 'settings',
  async look(context) {
    const config = await context.config();
    const { folder, settings: file, secrets } = config.files;
    const values = await valueFindings(config);
    const modes = await Promise.all([
      modeFinding('folder', folder, context),
      modeFinding('settings file', file, context),
      modeFinding('secrets file', secrets, context),
    ]);
    return [...values, ...modes.flat()];
  },
};
