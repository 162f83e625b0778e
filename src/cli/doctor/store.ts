import { lookAtStore, type StoreLook } from '../../store/index.ts';
import { type Check, type Finding, fine } from './check.ts';

const REPAIR =
  'the next command that needs it keeps it beside its place under another name and starts a new one; ' +
  'where there is a backup, put that in its place first';

function finding(path: string, look: StoreLook): Finding {
  if (look.state === 'missing') return fine('database', `${path} (not there yet, made when first needed)`);
  if (look.state === 'damaged') {
    return { check: 'database', state: 'problem', detail: `${path} is damaged: ${look.fault}`, repair: REPAIR };
  }
  const detail = `${path} (${look.size} bytes, schema ${look.schemaVersion}, integrity ok)`;
  return fine('database', look.state === 'older' ? `${detail}, upgraded when next needed` : detail);
}

/** Whether the database can be read and is sound. It is looked at only: not made, upgraded or set aside. */
export const store: Check = {
  name: 'database',
  async look(context) {
    const config = await context.config();
    const path = config.storePath();
    return [finding(path, await lookAtStore({ path, named: config.get('database') !== undefined }))];
  },
};
