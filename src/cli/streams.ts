import { Readable } from 'node:stream';
import { isatty } from 'node:tty';

/** An output stream and what may be written to it. */
interface Out {
  readonly tty: boolean;
  /** Columns of the terminal; `undefined` when there is none. */
  readonly columns: number | undefined;
  readonly colour: boolean;
  /** Whether a line can be drawn over: on a terminal that is not dumb and tells how wide it is (0 on some without a window). */
  readonly redraws: boolean;
  /** Whether anything was written yet. */
  readonly used: boolean;
  /** Resolves when the text was taken; waits where the reader is slower than we are. */
  write(chunk: string | Uint8Array): Promise<void>;
}

interface In {
  readonly tty: boolean;
  /** Opened at first use only: an open stdin keeps a process alive. */
  stream(): Readable;
  /** Lets go of the stream, so that what still comes in keeps nothing alive. */
  close(): void;
}

/** The process as commands see it. `main.ts` makes the real one; nothing else touches `process`. */
export interface Io {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  /** Our own version. */
  readonly version: string;
  /** Node's, `v20.20.2`. */
  readonly node: string;
  /** The process's number. */
  readonly pid: number;
  readonly out: Out;
  readonly err: Out;
  readonly in: In;
}

/**
 * Whether a stream gets colour. In order: `--no-color`, `NO_COLOR` (any non-empty value, no-color.org), `FORCE_COLOR`
 * (`0` and `false` switch it off), `TERM=dumb`, and at last whether it is a terminal.
 */
export function wantsColour(argv: readonly string[], env: Io['env'], tty: boolean): boolean {
  if (argv.includes('--no-color') || env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return tty && env['TERM'] !== 'dumb';
}

function outOf(stream: NodeJS.WriteStream, argv: readonly string[]): Out {
  const tty = stream.isTTY === true;
  let used = false;
  return {
    tty,
    get columns() {
      return tty ? stream.columns || 80 : undefined;
    },
    colour: wantsColour(argv, process.env, tty),
    redraws: tty && stream.columns > 0 && process.env['TERM'] !== 'dumb',
    get used() {
      return used;
    },
    async write(chunk) {
      if (chunk.length === 0) return;
      used = true;
      if (!stream.write(chunk)) await new Promise((resolve) => stream.once('drain', resolve));
    },
  };
}

/** `process.stdin`, touched only when asked for: merely naming it costs the load of Node's terminal code. */
function stdin(): In {
  let opened: Readable | undefined;
  const open = (): Readable => {
    try {
      return process.stdin;
    } catch {
      // Closed by the caller (`<&-`): the same as empty.
      return Readable.from([]);
    }
  };
  return {
    get tty() {
      return isatty(0);
    },
    stream() {
      opened ??= open();
      return opened;
    },
    close() {
      opened?.destroy();
    },
  };
}

/** The real process. `version` comes from package.json. */
export function processIo(version: string): Io {
  const argv = process.argv.slice(2);
  return {
    argv,
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    version,
    node: process.version,
    pid: process.pid,
    out: outOf(process.stdout, argv),
    err: outOf(process.stderr, argv),
    in: stdin(),
  };
}
