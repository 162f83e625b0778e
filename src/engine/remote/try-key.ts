import { Failure } from '../../shared/failure.ts';
import type { Engine } from '../engine.ts';
import { openRemote, type RemoteOptions } from './open.ts';
import type { System } from './systems.ts';

/** What trying a key told. */
type Tried = { readonly accepted: true } | { readonly accepted: false | undefined; readonly why: Failure };

/** The cheapest question that a server answers to a good key only. */
async function ask(system: System, options: RemoteOptions, signal: AbortSignal): Promise<void> {
  if (system === 'socket') {
    const { socketApi } = await import('./socket.ts');
    // Free of quota: https://docs.socket.dev/reference/getquota
    await socketApi(options).ask({ path: '/quota', signal });
    return;
  }
  const engine: Engine = await openRemote(system, options);
  if (system === 'socmate') await engine.call('investigation.list', { limit: 1 }, { signal });
  else await engine.call('plugins.list', {}, { signal });
}

/**
 * Shows a key to its server. `accepted` is false for a key that the server refuses, and undefined where it could not be
 * found out. A key that may not do this one thing is a good key.
 */
export async function tryKey(
  system: System,
  { signal, ...options }: RemoteOptions & { readonly signal: AbortSignal },
): Promise<Tried> {
  try {
    await ask(system, options, signal);
    return { accepted: true };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'forbidden') return { accepted: true };
    return { accepted: error.code === 'unauthorized' ? false : undefined, why: error };
  }
}
