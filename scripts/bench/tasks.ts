import { createExtractor, type ExtractOptions, OBSERVABLE_TYPES } from '../../src/ioc/index.ts';
import { openRewriter, type Rewrite } from '../../src/ioc/text.ts';

/** Works through a text. */
interface Worker {
  write(chunk: Uint8Array): unknown;
  end(): unknown;
}

export interface Task {
  readonly name: string;
  open(): Worker | Promise<Worker>;
}

const extracting = (name: string, options: ExtractOptions): Task => ({ name, open: () => createExtractor(options) });
const rewriting = (name: string, rewrite: Rewrite): Task => ({ name, open: () => openRewriter(rewrite) });

export const TASKS: readonly Task[] = [
  extracting('extract', {}),
  extracting('extract --types all', { types: OBSERVABLE_TYPES, includePrivate: true, hosts: true }),
  rewriting('defang', { action: 'defang' }),
  rewriting('defang --everything', { action: 'defang', everything: true }),
  rewriting('refang', { action: 'refang' }),
];

/** As a file is read. */
const CHUNK = 256 * 1024;

/** CPU nanoseconds that a text takes. */
export async function cpuTime({ open }: Task, text: Uint8Array): Promise<number> {
  const worker = await open();
  const begun = process.cpuUsage();
  for (let at = 0; at < text.length; at += CHUNK) worker.write(text.subarray(at, at + CHUNK));
  worker.end();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) * 1000;
}
