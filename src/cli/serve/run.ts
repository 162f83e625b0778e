import type { LocalEngine } from '../../engine/index.ts';
import { Failure, messageOf } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';

/** How long requests under way may take to end; less than the grace that `main.ts` gives. */
const GRACE_MS = { SIGINT: 500, SIGTERM: 4000 } as const;

function portOf(call: Call): number {
  const text = call.value('port') ?? '5000';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Failure('usage', `--port: '${text}' is no port`, 'a number from 0 to 65535; 0 for any that is free');
}

/** RFC 1122 section 3.2.1.3 and RFC 4291 section 2.5.3. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Opens the store, so that what is wrong with it is told at once and not at the first request. */
async function tellOfStore(engine: LocalEngine, context: Context): Promise<void> {
  try {
    const keys = await engine.call('keys.list', {});
    if (keys.some(({ revoked_at }) => revoked_at === null)) return;
    context.note('there is no key yet; make one: socctl keys create NAME --scope analysis:write');
  } catch (error) {
    context.problem(`${messageOf(error)}; requests are answered with 503 until that is repaired`);
  }
}

/** Runs `serve`. */
export async function serve(call: Call, context: Context): Promise<ExitName> {
  const [host, port] = [call.value('host') ?? '127.0.0.1', portOf(call)];
  const config = await context.config();
  const [{ localEngine }, { startServer }] = await Promise.all([
    import('../engine.ts'),
    import('../../server/index.ts'),
  ]);
  const engine = localEngine(config, (line) => context.problem(line), context.io.version);
  context.atEnd(() => engine.close());
  const server = await startServer({
    engine,
    host,
    port,
    maxInvestigations: config.get('serve.max_investigations') as number,
    log: (line) => context.problem(line),
  });
  context.note(`listening on ${server.url}`);
  if (!isLoopback(host)) {
    context.problem(`${host} is reached from other machines, and keys travel readable; put a proxy with TLS before it`);
  }
  await tellOfStore(engine, context);
  await stopped(context.signal);
  await server.stop(context.signal.reason === 'SIGTERM' ? GRACE_MS.SIGTERM : GRACE_MS.SIGINT);
  return 'done';
}
