import type { ConfigRequest } from '../config/index.ts';
import { neutralise } from '../output/neutralise.ts';
import type { Context } from './command.ts';

/** Which settings count for a run, by its options and its environment; what the user should know goes to stderr. */
export function configRequest({ io, globals }: Pick<Context, 'io' | 'globals'>): ConfigRequest {
  return {
    env: io.env,
    platform: io.platform,
    configDir: globals.configDir,
    profile: globals.profile,
    // Paths and settings are quoted in it, and come from outside.
    notice: (line) => void io.err.write(`${neutralise(line)}\n`),
  };
}
