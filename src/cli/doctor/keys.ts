import type { Config } from '../../config/index.ts';
import { Failure } from '../../shared/failure.ts';
import { SYSTEMS } from '../auth/systems.ts';
import { type Check, type Finding, fine } from './check.ts';

async function look(key: string, config: Config): Promise<readonly Finding[]> {
  try {
    const secret = await config.secret(key);
    return secret === undefined ? [] : [fine(key, 'can be read')];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ check: key, state: 'problem', detail: error.message, repair: error.hint ?? 'see: socctl auth status' }];
  }
}

/** Whether the keys that are set can be read from where they lie. */
export const keys: Check = {
  name: 'keys',
  async look(context) {
    const config = await context.config();
    const found = (await Promise.all(SYSTEMS.map(({ key }) => look(key, config)))).flat();
    return found.length > 0 ? found : [fine('keys', 'none, and none needed')];
  },
};
