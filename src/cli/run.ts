import { Failure, type FailureCode, messageOf } from '../shared/failure.ts';
import type { Globals } from './command.ts';
import commands from './commands/index.gen.ts';
import { openContext } from './context.ts';
import { type ExitName, exitOf } from './exit.ts';
import { jsonText } from './json-text.ts';
import { suggestFor } from './mistakes.ts';
import { Misuse, parse, type Request } from './program.ts';
import type { Io } from './streams.ts';

interface Problem {
  readonly code: FailureCode;
  readonly message: string;
  readonly hint: string | undefined;
}

/** `--json` (or its long form) anywhere: a caller that wants JSON gets its errors so too, even those of argv itself. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) =>
      word === '--json' || word === '--format=json' || (word === '--format' && argv[index + 1] === 'json'),
  );
}

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Failure) return { code: thrown.code, message: messageOf(thrown), hint: thrown.hint };
  if (thrown instanceof Misuse) return { code: 'usage', message: thrown.message, hint: thrown.hint };
  return {
    code: 'internal',
    message: messageOf(thrown),
    hint: 'this is a defect; run again with --debug and report what it prints',
  };
}

/** One line that says what went wrong, where there is one a second with what to do next. */
async function report(io: Io, thrown: unknown, debug: boolean): Promise<ExitName> {
  const { neutralise } = await import('../output/neutralise.ts');
  const { code, message, hint } = problemOf(thrown);
  if (!io.out.used && wantsJson(io.argv)) {
    await io.out.write(jsonText({ error: { code, message, hint: hint ?? null } }, io));
  }
  await io.err.write(`socctl: ${neutralise(message)}\n${hint ? `  ${neutralise(hint)}\n` : ''}`);
  if (debug && thrown instanceof Error) await io.err.write(`${neutralise(thrown.stack ?? '')}\n`);
  return exitOf(code);
}

const DEFAULTS: Globals = {
  profile: undefined,
  configDir: undefined,
  quiet: false,
  verbose: false,
  debug: false,
  engine: undefined,
};

async function understand(io: Io): Promise<Request> {
  try {
    return parse(io.argv, commands);
  } catch (error) {
    if (error instanceof Misuse) throw await suggestFor(error, io.argv, commands);
    throw error;
  }
}

/** Runs what argv asks for and says how it ended. Never throws. */
export async function run(io: Io, signal: AbortSignal): Promise<ExitName> {
  let globals = { ...DEFAULTS, debug: io.argv.includes('--debug') };
  try {
    const request = await understand(io);
    if ('version' in request) {
      await io.out.write(`${io.version}\n`);
      return 'done';
    }
    if ('text' in request) {
      await io.out.write(request.text);
      return 'done';
    }
    globals = { ...request.globals };
    const context = openContext(io, request.globals, signal, commands);
    try {
      const ended = await request.command.run(request.call, context);
      const stopped = request.command.untilStopped && signal.reason === 'SIGTERM';
      return signal.aborted && !stopped ? 'interrupted' : ended;
    } finally {
      await context.close();
    }
  } catch (error) {
    if (signal.aborted) return 'interrupted';
    return report(io, error, globals.debug);
  }
}
