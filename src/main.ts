import about from '../package.json' with { type: 'json' };
import { EXIT } from './cli/exit.ts';
import { run } from './cli/run.ts';
import { processIo } from './cli/streams.ts';

// The only file that knows signals, closed pipes and the process's exit code.

/** How long a command may finish what it has at hand: after Ctrl-C somebody waits, after SIGTERM a supervisor does. */
const GRACE_MS = { SIGINT: 800, SIGTERM: 6000 } as const;

const interrupt = new AbortController();

/** First signal: finish and keep. Second, or no end within the grace: gone at once. */
function onSignal(signal: keyof typeof GRACE_MS): void {
  if (interrupt.signal.aborted) process.exit(EXIT.interrupted.status);
  interrupt.abort(signal);
  setTimeout(() => process.exit(EXIT.interrupted.status), GRACE_MS[signal]).unref();
}
process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);

// The reader left (`| head`): nobody is there to write to, and that is no failure. Nothing can be cut off by leaving at once.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done.status);
  process.stderr.write(`socctl: cannot write the output: ${error.message}\n`);
  process.exit(EXIT.internal.status);
});
process.stderr.on('error', () => {});

const io = processIo(about.version);
void run(io, interrupt.signal).then((name) => {
  // Not process.exit(): it would cut off what a slow reader has not taken yet.
  process.exitCode = EXIT[name].status;
  io.in.close();
});
