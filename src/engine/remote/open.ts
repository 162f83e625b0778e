import type { VerdictRules } from '../../analysis/index.ts';
import type { Http } from '../../net/index.ts';
import type { Engine } from '../engine.ts';
import type { Access, System } from './systems.ts';

export interface RemoteOptions {
  readonly access: Access;
  readonly http: Http;
  readonly notice: (line: string) => void;
  /** The numbers of the verdict rule, for servers that give no verdict. */
  readonly rules?: VerdictRules | undefined;
}

const OPEN: Readonly<Record<System, (options: RemoteOptions) => Promise<Engine>>> = {
  socbuddy: async (options) => (await import('./socbuddy.ts')).createSocbuddyEngine(options),
  socmate: async (options) => (await import('./socmate.ts')).createSocmateEngine(options),
  socket: async (options) => (await import('./socket.ts')).createSocketEngine(options),
  server: async (options) => (await import('./server.ts')).createServerEngine(options),
};

/** The engine on a server. Nothing is asked of it before an operation is called. */
export function openRemote(system: System, options: RemoteOptions): Promise<Engine> {
  return OPEN[system](options);
}
