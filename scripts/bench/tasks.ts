import { createExtractor, OBSERVABLE_TYPES } from '../../src/ioc/index.ts';
import { createRewriter } from '../../src/ioc/text.ts';

/** Something that works through a text. */
export interface Task {
  readonly name: string;
  run(text: Uint8Array): void;
}

/** As a file is read. */
const CHUNK = 256 * 1024;

function inChunks(text: Uint8Array, write: (chunk: Uint8Array) => unknown): void {
  for (let at = 0; at < text.length; at += CHUNK) write(text.subarray(at, at + CHUNK));
}

const extracting = (name: string, options: Parameters<typeof createExtractor>[0]): Task => ({
  name,
  run(text) {
    const extractor = createExtractor(options);
    inChunks(text, (chunk) => extractor.write(chunk));
    extractor.end();
  },
});

const rewriting = (action: 'defang' | 'refang', everything = false): Task => ({
  name: everything ? `${action} --everything` : action,
  run(text) {
    const rewriter = createRewriter(action, { everything });
    inChunks(text, (chunk) => rewriter.write(chunk));
    rewriter.end();
  },
});

export const TASKS: readonly Task[] = [
  extracting('extract', {}),
  extracting('extract --types all', { types: OBSERVABLE_TYPES, includePrivate: true, hosts: true }),
  rewriting('defang'),
  rewriting('defang', true),
  rewriting('refang'),
];

/** CPU nanoseconds of the quickest of some runs, as anything else on the machine only adds to it. */
export function cpuTime({ run }: Task, text: Uint8Array, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begun = process.cpuUsage();
    run(text);
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, (user + system) * 1000);
  }
  return best;
}
