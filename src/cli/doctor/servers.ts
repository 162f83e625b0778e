import { SYSTEM_WORDS, type System } from '../../engine/index.ts';
import { accessOf, servers as named } from '../servers.ts';
import { type Check, type Finding, fine } from './check.ts';

/** What is asked of each, in the words of the commands. */
const FOR: Readonly<Record<System, string>> = {
  socbuddy: 'analyses and plugins',
  socmate: 'incidents, investigations, graph and search',
  socket: 'triage',
  server: 'everything that no other server does',
};

/**
 * The servers that the settings name, and whether each has a key. None is asked: looking at an installation sends nothing
 * to anybody, and `auth login` tries a key when it is stored.
 */
export const servers: Check = {
  name: 'servers',
  async look(context) {
    const config = await context.config();
    const findings = [...(await named(config))].map(async (system): Promise<Finding> => {
      const { url, client, org } = accessOf(system, config);
      const detail = `${url} for ${FOR[system]}`;
      const { raw } = await config.origin(SYSTEM_WORDS[system].key);
      if (raw === undefined && !client) {
        return {
          check: SYSTEM_WORDS[system].url,
          state: 'problem',
          detail: `${detail}, without a key`,
          repair: `store one with: socctl auth login ${system}`,
        };
      }
      if (system === 'socket' && org === undefined) {
        return {
          check: 'socket.org',
          state: 'problem',
          detail: `${detail}, without an organisation`,
          repair: 'set it with: socctl config set socket.org SLUG',
        };
      }
      return fine(SYSTEM_WORDS[system].url, detail);
    });
    const found = await Promise.all(findings);
    return found.length > 0 ? found : [fine('servers', 'none, everything is done here')];
  },
};
