import { emptyFolder, type Ran, socctl } from '../cli/run.ts';

/** What one command came to. */
export interface Done {
  readonly code: number | null;
  /** Its standard output, read as JSON where it is JSON. */
  readonly output: unknown;
}

interface Stage {
  /** Runs the real program; the files of the scenario lie in its folder. */
  run(args: readonly string[], input?: string): Promise<Done>;
}

/** A course of commands as one user would type them, each to be told by what earlier ones said. */
export interface Scenario {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** A document, a list of the documents that stand a line each, or the text. */
function outputOf({ stdout }: Ran): unknown {
  const lines = stdout.trimEnd().split('\n');
  for (const read of [() => JSON.parse(stdout), () => lines.map((line) => JSON.parse(line))]) {
    try {
      return read();
    } catch {}
  }
  return stdout;
}

/** Plays a scenario in a home, with these words before every command: what each came to, in order. */
export async function transcript(
  { play }: Scenario,
  words: readonly string[] = [],
  home = emptyFolder(),
): Promise<Done[]> {
  const cwd = emptyFolder();
  const done: Done[] = [];
  await play({
    async run(args, input) {
      const ran = await socctl([...words, ...args], { home, cwd, ...(input !== undefined && { input }) });
      const outcome = { code: ran.code, output: outputOf(ran) };
      done.push(outcome);
      return outcome;
    },
  });
  return done;
}

/** A field of a command's output. */
export function field<T = string>({ output }: Done, ...path: readonly (string | number)[]): T {
  let found: unknown = output;
  for (const step of path) found = (found as Record<string | number, unknown> | undefined)?.[step];
  if (found === undefined) throw new Error(`no ${path.join('.')} in ${JSON.stringify(output)}`);
  return found as T;
}
