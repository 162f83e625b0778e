import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { NotText } from '../packed.ts';
import { startProgress } from '../progress.ts';
import type { Source } from '../source.ts';
import { withFolders } from './folders.ts';
import { inputs, type Reading } from './inputs.ts';

const MB = 1e6;

/** What a call reads, and how it went. */
export interface Inputs {
  readonly sources: readonly Source[] | AsyncIterable<Source>;
  readonly reading: Reading;
  /** Whether an input could not be read, which others made up for. */
  readonly incomplete: boolean;
  /** Everything is read: no more progress, and a line for what was passed over. */
  end(): void;
}

function paths(call: Call): readonly string[] {
  const named = call.args('file');
  if (!call.flag('recursive') || named.length > 0) return named;
  throw new Failure('usage', '-r: no folder is named', 'for the one you are in: socctl extract -r .');
}

/** A source that tells how many bytes it gave. */
function told(source: Source, tell: (bytes: number) => void): Source {
  return {
    ...source,
    bytes: async function* () {
      for await (const chunk of source.bytes()) {
        tell(chunk.length);
        yield chunk;
      }
    },
  };
}

async function* toldEach(all: AsyncIterable<Source>, tell: (bytes: number) => void): AsyncIterable<Source> {
  for await (const source of all) yield told(source, tell);
}

/** Progress in MB; none where a line that is drawn over would disturb what is typed or printed meanwhile. */
function progressOf(context: Context, typed: boolean, printing: boolean): { tell(bytes: number): void; stop(): void } {
  if (typed || printing) return { tell: () => {}, stop: () => {} };
  const progress = startProgress(context, 'MB');
  let bytes = 0;
  return {
    tell(more) {
      const before = Math.floor(bytes / MB);
      bytes += more;
      progress.done(Math.floor(bytes / MB) - before);
    },
    stop: () => progress.stop(),
  };
}

/** The inputs of a call of `extract`. `printing` says that results come to the terminal while it reads. */
export function openInputs(call: Call, context: Context, printing: boolean): Inputs {
  const named = paths(call);
  const reads = named.length === 0 || named.includes('-');
  const progress = progressOf(context, reads && context.io.in.tty, printing);
  let [unread, passed, ended] = [0, 0, false];
  const sources = call.flag('recursive')
    ? toldEach(withFolders(named, context), progress.tell)
    : inputs(named, context, 'for the files in it: socctl extract -r').map((source) => told(source, progress.tell));
  return {
    sources,
    reading: {
      signal: context.signal,
      failed: (failure, input) => {
        if (failure instanceof NotText && (input as Source).found) {
          passed += 1;
          context.detail(failure.message);
          return;
        }
        // The one thing that was asked for.
        if (named.length === 1 && (input as Source).found !== true) throw failure;
        unread += 1;
        context.problem(failure.message);
      },
    },
    get incomplete() {
      return unread > 0;
    },
    end() {
      progress.stop();
      if (ended) return;
      ended = true;
      if (passed > 0) context.note(passedOver(passed, call.flag('eml'), context.globals.verbose));
      if (unread > 1) context.problem(`${unread} inputs could not be read`);
    },
  };
}

function passedOver(count: number, mail: boolean, named: boolean): string {
  const files = count === 1 ? '1 file' : `${count} files`;
  return `${files} passed over: ${mail ? 'no mail message' : 'PDF, Office, archive, picture or sound'}${named ? '' : '; -v names them'}`;
}
