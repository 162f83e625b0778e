import type { Command, Completion } from './command.ts';
import { keyOf, locate, type Place } from './locate.ts';
import { branches, type Flag } from './tree.ts';

/** Something the word under the cursor can become. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

export interface Answer {
  readonly candidates: readonly Candidate[];
  /** What the shell itself adds from the file system. */
  readonly files: 'none' | 'file' | 'folder';
}

/** Looks up what is known only at run time. Gets the place of the cursor, for values that depend on earlier words. */
export type LookUp = (
  kind: Exclude<Completion, readonly string[] | 'file' | 'folder'>,
  place: Place,
) => Promise<readonly Candidate[]>;

const NOTHING: Answer = { candidates: [], files: 'none' };

async function valuesOf(complete: Completion | undefined, place: Place, lookUp: LookUp): Promise<Answer> {
  if (complete === undefined) return NOTHING;
  if (complete === 'file' || complete === 'folder') return { candidates: [], files: complete };
  if (typeof complete !== 'string')
    return { candidates: complete.map((value) => ({ value, about: '' })), files: 'none' };
  return { candidates: await lookUp(complete, place), files: 'none' };
}

/** `--plugins <a,b>` takes a list: only its last item is completed, and none twice. */
function inList(answer: Answer, current: string): Answer {
  const begun = current.slice(0, current.lastIndexOf(',') + 1);
  const given = begun.split(',');
  const left = answer.candidates.filter(({ value }) => !given.includes(value));
  return { ...answer, candidates: left.map(({ value, about }) => ({ value: begun + value, about })) };
}

async function valuesOfFlag({ option }: Flag, current: string, place: Place, lookUp: LookUp): Promise<Answer> {
  const answer = await valuesOf(option.choices ?? option.complete, place, lookUp);
  return /<[^>]*,/.test(option.flags) ? inList(answer, current) : answer;
}

/** `--format=js`: the whole word is replaced, so every value carries the option's name. */
async function attached(current: string, place: Place, lookUp: LookUp): Promise<Answer> {
  const equals = current.indexOf('=');
  const name = current.slice(0, equals);
  const flag = place.flags.find(({ names, value }) => value !== 'none' && names.includes(name));
  if (!flag) return NOTHING;
  const { candidates, files } = await valuesOfFlag(flag, current.slice(equals + 1), place, lookUp);
  return { candidates: candidates.map(({ value, about }) => ({ value: `${name}=${value}`, about })), files };
}

/** Options that can still be given. The short names are offered only where nothing but the dash is typed. */
function options(current: string, { flags, given }: Place): Answer {
  const open = flags.filter((flag) => flag.option.many || !given.has(keyOf(flag)));
  const candidates = open.flatMap(({ names, option: { about } }) =>
    names.filter((name) => name.startsWith('--') || current === '-').map((value) => ({ value, about })),
  );
  return { candidates, files: 'none' };
}

/** Sub-commands and positional values. An alias is not offered beside the word it stands for, only once it is typed. */
async function operands(current: string, place: Place, commands: readonly Command[], lookUp: LookUp): Promise<Answer> {
  const { words, command, positionals } = place;
  const next = positionals.length === 0 ? branches(words, commands) : [];
  const subcommands = next.flatMap(({ word, alias, about }) => [
    { value: word, about },
    ...(alias !== undefined && alias === current ? [{ value: alias, about }] : []),
  ]);
  const args = command?.args ?? [];
  const last = args.at(-1);
  const argument = args[positionals.length] ?? (last?.many ? last : undefined);
  const { candidates, files } = await valuesOf(argument?.complete, place, lookUp);
  return { candidates: [...subcommands, ...candidates], files };
}

async function everything(
  line: readonly string[],
  current: string,
  commands: readonly Command[],
  lookUp: LookUp,
): Promise<Answer> {
  const place = locate(line, commands);
  const { awaits, literal } = place;
  const dashed = !literal && current.startsWith('-');
  if (awaits && (awaits.value === 'needed' || !dashed)) return valuesOfFlag(awaits, current, place, lookUp);
  if (dashed && current.startsWith('--') && current.includes('=')) return attached(current, place, lookUp);
  if (dashed) return options(current, place);
  return operands(current, place, commands, lookUp);
}

/**
 * What the last of the words can become.
 * @param typed the line's words behind `socctl` up to the cursor; the last one is unfinished, `''` when not yet begun
 */
export async function complete(
  typed: readonly string[],
  commands: readonly Command[],
  lookUp: LookUp,
): Promise<Answer> {
  const current = typed.at(-1) ?? '';
  const { candidates, files } = await everything(typed.slice(0, -1), current, commands, lookUp);
  return { candidates: candidates.filter(({ value }) => value.startsWith(current)), files };
}
