import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, type Ran, socctl } from './run.ts';

/** Where a run happens: fresh for every run. */
export interface Place {
  readonly home: string;
  readonly cwd: string;
}

export interface Trial {
  /** The words with the option … */
  readonly args: readonly string[];
  /** … and the same words without it. */
  readonly without: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Files in the working folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Brings home and folder into the state that both runs begin with. A text that it returns takes the place of `{}` in the words. */
  readonly before?: (place: Place) => Promise<unknown>;
  /** What the option changes: a part of what the run gives, or a state that is looked at afterwards. */
  readonly changes: keyof Ran | ((place: Place) => unknown);
  /** What is to be seen with the option, and not without it. */
  readonly sees: RegExp;
}

/**
 * The same state for every trial that begins with it: it is reached once, by real runs, and copied from then on. Not for
 * what goes on outside of home and folder, or has to be of this very moment.
 */
export function once<T>(before: (place: Place) => Promise<T>): (place: Place) => Promise<T> {
  let reached: Promise<readonly [place: Place, made: T]> | undefined;
  const reach = async () => {
    const place = { home: emptyFolder(), cwd: emptyFolder() };
    return [place, await before(place)] as const;
  };
  return async (to) => {
    reached ??= reach();
    const [from, made] = await reached;
    for (const where of ['home', 'cwd'] as const)
      cpSync(from[where], to[where], { recursive: true, force: false, errorOnExist: true });
    return made;
  };
}

interface Came {
  readonly ran: Ran;
  readonly place: Place;
}

async function run(args: readonly string[], { before, files = {}, input, env }: Trial): Promise<Came> {
  const place = { home: emptyFolder(), cwd: emptyFolder() };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place.cwd, name)), { recursive: true });
    writeFileSync(join(place.cwd, name), text);
  }
  const made = String((await before?.(place)) ?? '');
  const words = args.map((word) => word.replace('{}', made));
  const ran = await socctl(words, { ...place, ...(input !== undefined && { input }), ...(env && { env }) });
  return { ran, place };
}

const runsWithout = new Map<Trial['before'], Map<string, Promise<Came>>>();

/** The run without the option: one for all options whose words, circumstances and beginning are the same without them. */
function otherwise(trial: Trial): Promise<Came> {
  const { before, without, input, env, files } = trial;
  const same = runsWithout.get(before) ?? new Map<string, Promise<Came>>();
  runsWithout.set(before, same);
  const name = JSON.stringify([without, input, env, files]);
  const came = same.get(name) ?? run(without, trial);
  same.set(name, came);
  return came;
}

async function seenIn({ ran, place }: Came, { changes }: Trial): Promise<string> {
  return String(typeof changes === 'function' ? await changes(place) : ran[changes]);
}

/**
 * Proves that an option does something: runs the real program with and without it, in circumstances that are otherwise
 * the same, and looks at what it is to change.
 *
 * Every option of every command needs one such test; `test/arch/options.test.ts` names those that have none. It finds
 * them by reading the tests, so the name is written out: the command's words and the option's long name
 * (`'extract --hosts'`), or `global` for the options that every command takes (`'global --quiet'`). The tests of a
 * command stand in `test/cli/options/<command>.test.ts`.
 */
export function optionMatters(name: string, trial: Trial): void {
  test(name, async () => {
    expect(await seenIn(await run(trial.args, trial), trial)).toMatch(trial.sees);
    expect(await seenIn(await otherwise(trial), trial)).not.toMatch(trial.sees);
  });
}

/** A command that prints records, in circumstances where there is at least one. */
export interface Listing {
  readonly args: readonly string[];
  readonly before?: (place: Place) => Promise<unknown>;
  /** A field of its records. */
  readonly field: string;
}

/**
 * The same proof for the options of every command that prints records (`OUTPUT_OPTIONS`), in one go. Counts as a test of
 * each of them: `outputOptionsMatter('config list', …)`.
 */
export function outputOptionsMatter(words: string, { args, field, ...how }: Listing): void {
  const trial = { ...how, without: args, changes: 'stdout' } as const;
  optionMatters(`${words} --json`, { ...trial, args: [...args, '--json'], sees: /^[[{][^\n]*[\]}]\n$/ });
  optionMatters(`${words} --jsonl`, { ...trial, args: [...args, '--jsonl'], sees: /^(?:\{.*\}\n)+$/ });
  optionMatters(`${words} --format`, {
    ...trial,
    args: [...args, '--format', 'csv'],
    sees: /^[a-z_.]+(?:,[a-z_.]+)*\r\n/,
  });
  optionMatters(`${words} --fields`, {
    ...trial,
    args: [...args, '--jsonl', '--fields', field],
    without: [...args, '--jsonl'],
    sees: new RegExp(`^(?:\\{"${field}":[^,{]*\\}\\n)+$`),
  });
  optionMatters(`${words} --output`, {
    ...trial,
    args: [...args, '-o', 'out.txt'],
    changes: fileNamed('out.txt'),
    sees: /\S/,
  });
}

/** The same for `--defang` and `--no-defang`; the records have to show `value`. */
export function defangOptionsMatter(words: string, { args, ...how }: Omit<Listing, 'field'>, value: string): void {
  const trial = { ...how, changes: 'stdout' } as const;
  const plain = new RegExp(value.replaceAll('.', '\\.'));
  const defanged = new RegExp(value.replaceAll('.', '\\[\\.\\]'));
  optionMatters(`${words} --defang`, { ...trial, args: [...args, '--defang'], without: args, sees: defanged });
  const report = [...args, '--format', 'markdown'];
  optionMatters(`${words} --no-defang`, { ...trial, args: [...report, '--no-defang'], without: report, sees: plain });
}

/** Looks at a file of the working folder; `''` when there is none. */
export function fileNamed(name: string): (place: Place) => string {
  return ({ cwd }) => (existsSync(join(cwd, name)) ? readFileSync(join(cwd, name), 'utf8') : '');
}
