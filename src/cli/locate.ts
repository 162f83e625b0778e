import type { Command } from './command.ts';
import { branches, commandFor, type Flag, flagsOf } from './tree.ts';

/** Where in the command tree a line stands that may be unfinished or wrong. */
export interface Place {
  /** The words of the deepest command or group that was named; `''` for none. */
  readonly words: string;
  /** What would run. */
  readonly command: Command | undefined;
  /** The options that may be given here. */
  readonly flags: readonly Flag[];
  readonly positionals: readonly string[];
  /** The options that were given, each with its last value. */
  readonly given: ReadonlyMap<string, string | undefined>;
  /** The option that the next word would be a value of. */
  readonly awaits: Flag | undefined;
  /** `--` was given: everything after it is positional. */
  readonly literal: boolean;
}

/** The key of an option in `given`: its long name without dashes, the same for a switch and its `--no-` form. */
export function keyOf(flag: Flag): string {
  return (flag.names.find((name) => name.startsWith('--')) ?? flag.names[0] ?? '').replace(/^--?(no-)?/, '');
}

interface Reading {
  words: string;
  flags: readonly Flag[];
  readonly positionals: string[];
  readonly given: Map<string, string | undefined>;
  awaits: Flag | undefined;
  literal: boolean;
}

/** `--name`, `--name=value`, `-n`, `-nvalue` and `-abc` as commander reads them; what it does not know is passed over. */
function readOption(word: string, reading: Reading): void {
  const long = word.startsWith('--');
  const equals = long ? word.indexOf('=') : -1;
  const name = long ? (equals < 0 ? word : word.slice(0, equals)) : word.slice(0, 2);
  const attached = long ? (equals < 0 ? '' : word.slice(equals + 1)) : word.slice(2);
  const flag = reading.flags.find(({ names }) => names.includes(name));
  if (!flag) return;
  reading.given.set(keyOf(flag), flag.value === 'none' ? undefined : attached);
  if (flag.value === 'none') {
    if (!long && attached !== '') readOption(`-${attached}`, reading);
  } else if (attached === '' && equals < 0) reading.awaits = flag;
}

/** One word of the line. Commands and options before it decide what it is. */
function read(word: string, reading: Reading, commands: readonly Command[]): void {
  const { awaits } = reading;
  reading.awaits = undefined;
  if (awaits && (awaits.value === 'needed' || !word.startsWith('-'))) {
    reading.given.set(keyOf(awaits), word);
  } else if (!reading.literal && word === '--') {
    reading.literal = true;
  } else if (!reading.literal && word.length > 1 && word.startsWith('-')) {
    readOption(word, reading);
  } else {
    const branch = branches(reading.words, commands).find((each) => each.word === word || each.alias === word);
    if (branch && reading.positionals.length === 0) {
      reading.words = reading.words === '' ? branch.word : `${reading.words} ${branch.word}`;
      reading.flags = flagsOf(commandFor(reading.words, commands), reading.words);
    } else reading.positionals.push(word);
  }
}

/** Reads a line's words (without `socctl`) as far as they can be understood. Never fails. */
export function locate(line: readonly string[], commands: readonly Command[]): Place {
  const reading: Reading = {
    words: '',
    flags: flagsOf(undefined, ''),
    positionals: [],
    given: new Map(),
    awaits: undefined,
    literal: false,
  };
  for (const word of line) read(word, reading, commands);
  return { ...reading, command: commandFor(reading.words, commands) };
}
