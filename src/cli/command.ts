import type { Config } from '../config/index.ts';
import type { Engine } from '../engine/index.ts';
import type { ExitName } from './exit.ts';
import type { Io } from './streams.ts';

/** The headings of `--help`, in this order. */
export const GROUPS = {
  text: 'Text',
  analysis: 'Analysis',
  workflow: 'Workflow',
  setup: 'Setup',
  team: 'Team',
} as const;
type Group = keyof typeof GROUPS;

/** Where the shells' Tab key gets values from: fixed words, files, or a look-up by `__complete`. */
export type Completion =
  | readonly string[]
  | 'file'
  | 'folder'
  | 'command'
  | 'profile'
  | 'plugin'
  | 'plugin-or-keyless'
  | 'setting'
  | 'analysis'
  | 'secret'
  | 'scope'
  | 'type';

export interface Argument {
  readonly name: string;
  readonly about: string;
  readonly required?: true;
  readonly many?: true;
  readonly complete?: Completion;
}

export interface Option {
  /** As commander reads it: `-f, --file <path>`, `--wait [seconds]`, `--json`, `--no-color`. */
  readonly flags: string;
  readonly about: string;
  /** May be given several times; the values add up. */
  readonly many?: true;
  readonly choices?: readonly string[];
  readonly complete?: Completion;
}

interface Example {
  /** A line that works as typed, in a folder that holds `report.txt` and `indicators.txt`. */
  readonly run: string;
  /** What it does, in a few words. */
  readonly does: string;
  /** Its exit, when that is not `done`. */
  readonly exit?: ExitName;
}

/** One command: one file in `commands/`, default-exporting one such object. Heavy code goes behind `await import()` in `run`. */
export interface Command {
  /** What is typed: `defang`, `config profile add`. */
  readonly words: string;
  readonly group: Group;
  /** The line in the list of commands. */
  readonly about: string;
  /** More, for the command's own help. */
  readonly details?: string;
  readonly args?: readonly Argument[];
  readonly options?: readonly Option[];
  readonly examples: readonly Example[];
  /** Another word for the last one: `ls` for list, `rm` for delete and remove, nothing else. */
  readonly alias?: 'ls' | 'rm';
  /** Runs when the group is named without a sub-command. */
  readonly isDefault?: true;
  /** Runs until it is stopped: SIGTERM, the way a supervisor stops it, is its proper end and no interruption. */
  readonly untilStopped?: true;
  /** Serves the shells, not people: absent from help and completion. */
  readonly hidden?: true;
  run(call: Call, context: Context): Promise<ExitName>;
}

/** What was typed, by the names the command declared. */
export interface Call {
  /** A single positional argument. */
  arg(name: string): string | undefined;
  /** A variadic positional argument, `[]` when absent. */
  args(name: string): readonly string[];
  /** A switch. */
  flag(name: string): boolean;
  /** An option's value; undefined when it was left out, also where it may be (`--wait`): then {@link Call.given} tells. */
  value(name: string): string | undefined;
  /** All values of a repeatable option. */
  values(name: string): readonly string[];
  /** Whether an option was given at all. */
  given(name: string): boolean;
}

/** What a command may use of the world. Configuration and engine are opened at first use. */
export interface Context {
  readonly io: Io;
  readonly globals: Globals;
  /** Every command there is: help and completion tell of them. */
  readonly commands: readonly Command[];
  /** Aborted by Ctrl-C and SIGTERM, its reason the signal's name: finish what is at hand, keep it, return. */
  readonly signal: AbortSignal;
  /** A line on stderr, unless `-q`. */
  note(line: string): void;
  /** A line on stderr with `-v` only. */
  detail(line: string): void;
  /** A line on stderr about something that went wrong while the rest goes on, also with `-q`. */
  problem(line: string): void;
  /** Runs when the command is over, however it ended. */
  atEnd(cleanup: () => Promise<void>): void;
  config(): Promise<Config>;
  engine(): Promise<Engine>;
  /** The engine in this process, whatever servers there are: for what concerns this installation alone. */
  localEngine(): Promise<Engine>;
}

/** The options every command takes, before or after its own words. */
export interface Globals {
  readonly profile: string | undefined;
  readonly configDir: string | undefined;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly debug: boolean;
  /** Where the work is done, when the user says so. */
  readonly engine: 'local' | 'remote' | undefined;
}
