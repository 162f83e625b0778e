import { neutralise } from '../output/neutralise.ts';
import type { Command, Context, Globals } from './command.ts';
import { configRequest } from './config-request.ts';
import type { Io } from './streams.ts';

/** A context whose parts are opened when a command first asks for them, and closed together at the end. */
export function openContext(
  io: Io,
  globals: Globals,
  signal: AbortSignal,
  commands: readonly Command[],
): Context & { close(): Promise<void> } {
  const closers: (() => Promise<void>)[] = [];
  // Lines may quote what came from outside.
  const say = (line: string): void => void io.err.write(`${neutralise(line)}\n`);
  const note = (line: string): void => {
    if (!globals.quiet) say(line);
  };
  let config: ReturnType<Context['config']> | undefined;
  let engine: ReturnType<Context['engine']> | undefined;
  let local: ReturnType<Context['engine']> | undefined;

  const openConfig: Context['config'] = async () => {
    const { loadConfig } = await import('../config/index.ts');
    return loadConfig(configRequest({ io, globals }));
  };
  const openEngine = async (choice: Globals['engine']) => {
    const [settings, { createEngine }] = await Promise.all([context.config(), import('./engine.ts')]);
    const trace = globals.debug ? say : undefined;
    const made = await createEngine(settings, say, { choice, version: io.version, trace, signal });
    closers.push(() => made.close());
    return made;
  };
  const context: Context & { close(): Promise<void> } = {
    io,
    globals,
    commands,
    signal,
    note,
    detail: (line) => {
      if (globals.verbose && !globals.quiet) say(line);
    },
    problem: (line) => say(`socctl: ${line}`),
    atEnd: (cleanup) => void closers.push(cleanup),
    config: () => {
      config ??= openConfig();
      return config;
    },
    engine: () => {
      engine ??= openEngine(globals.engine);
      return engine;
    },
    localEngine: () => {
      local ??= openEngine('local');
      return local;
    },
    close: async () => {
      // One that fails must not keep the others open.
      const ends = await Promise.allSettled(closers.map((close) => close()));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
  return context;
}
