import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

async function seenBy(args: readonly string[], { before, files = {}, input, env, changes }: Trial): Promise<string> {
  const place = { home: emptyFolder(), cwd: emptyFolder() };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place.cwd, name)), { recursive: true });
    writeFileSync(join(place.cwd, name), text);
  }
  const made = String((await before?.(place)) ?? '');
  const words = args.map((word) => word.replace('{}', made));
  const ran = await socctl(words, { ...place, ...(input !== undefined && { input }), ...(env && { env }) });
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
    const [seen, otherwise] = [await seenBy(trial.args, trial), await seenBy(trial.without, trial)];
    expect(seen).toMatch(trial.sees);
    expect(otherwise).not.toMatch(trial.sees);
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
