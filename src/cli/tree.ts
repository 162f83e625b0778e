import type { Command, Option } from './command.ts';
import { GROUP_ABOUT } from './groups.ts';
import { GLOBAL_OPTIONS } from './options.ts';

/** An option as it is typed. */
export interface Flag {
  readonly option: Option;
  /** `--file`, `-f`. */
  readonly names: readonly string[];
  readonly value: 'none' | 'needed' | 'optional';
}

/** A word that may follow, or that leads here: a command or a group of commands. */
export interface Branch {
  readonly word: string;
  readonly about: string;
  readonly alias: string | undefined;
}

/** Commander adds these by itself. */
const HELP: Option = { flags: '-h, --help', about: 'this help' };
const VERSION: Option = { flags: '-V, --version', about: 'print the version' };

function flagOf(option: Option): Flag {
  const names = option.flags.split(/[\s,]+/).filter((word) => word.startsWith('-'));
  return {
    option,
    names,
    value: option.flags.includes('<') ? 'needed' : option.flags.includes('[') ? 'optional' : 'none',
  };
}

/** Every option that may stand behind the words of a command (`undefined`: behind none, or behind a group's). */
export function flagsOf(command: Command | undefined, words: string): readonly Flag[] {
  const own = command?.options ?? [];
  return [...own, ...GLOBAL_OPTIONS, HELP, ...(words === '' ? [VERSION] : [])].map(flagOf);
}

/** The visible words that may follow `words` (`''` for the root), in the order of the list. */
export function branches(words: string, commands: readonly Command[]): readonly Branch[] {
  const found = new Map<string, Branch>();
  const depth = words === '' ? 0 : words.split(' ').length;
  for (const command of commands) {
    if (command.hidden || !`${command.words} `.startsWith(words === '' ? '' : `${words} `)) continue;
    const path = command.words.split(' ');
    const word = path[depth];
    if (word === undefined || found.has(word)) continue;
    const leaf = path.length === depth + 1;
    const about = leaf ? command.about : (GROUP_ABOUT[path.slice(0, depth + 1).join(' ')] ?? '');
    found.set(word, { word, about, alias: leaf ? command.alias : undefined });
  }
  return [...found.values()];
}

/** The command that runs for these words: that of the name, or the default of the group. */
export function commandFor(words: string, commands: readonly Command[]): Command | undefined {
  const isDefault = (command: Command): boolean =>
    command.isDefault === true && command.words.split(' ').slice(0, -1).join(' ') === words;
  return commands.find((command) => command.words === words) ?? commands.find(isDefault);
}
