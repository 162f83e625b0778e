import { Failure } from '../shared/failure.ts';
import type { Command } from './command.ts';
import { likely } from './likely.ts';
import { locate, type Place } from './locate.ts';
import type { Misuse } from './program.ts';
import { quoted } from './quote.ts';
import { branches } from './tree.ts';

/** `analyze list.txt`, where list.txt is a file here. */
export function fileNotIndicator(path: string): Failure {
  const file = quoted(path);
  return new Failure(
    'usage',
    `${path} is a file, not an indicator`,
    `for a list: socctl analyze -i ${file}; for free text: socctl analyze --extract -i ${file}`,
  );
}

/** Text rather than a name: with spaces, or with an address, a scheme or an `@` in it. */
const LIKE_TEXT = /\s|:\/\/|@|\d+\.\d+\.\d+\.\d+|\[\.\]/;

/** `extract "seen 1.2.3.4"`, where no file of that name is: what was typed is more likely the text itself. */
export function missingFile(path: string): Failure {
  const hint = LIKE_TEXT.test(path)
    ? `for the text itself use a pipe: echo ${quoted(path)} | socctl extract`
    : 'check the name, or give - to read stdin';
  return new Failure('usage', `${path}: no such file`, hint);
}

function seeHelp(words: string): string {
  return words === '' ? 'see all commands: socctl --help' : `see: socctl help ${words}`;
}

async function isIndicator(word: string): Promise<boolean> {
  const { identify } = await import('../ioc/index.ts');
  const found = identify(word);
  return !('problem' in found) || found.found !== undefined;
}

/** The first word that is no command, in a place where only a command makes sense. */
async function unknownCommand(word: string, { words }: Place, commands: readonly Command[]): Promise<Failure> {
  if (words === '' && (await isIndicator(word))) {
    return new Failure(
      'usage',
      `'${word}' is an indicator, not a command`,
      `for a verdict on it: socctl analyze ${quoted(word)}`,
    );
  }
  const near = likely(
    word,
    branches(words, commands).map((branch) => branch.word),
  );
  const command = words === '' ? word : `${words} ${word}`;
  return new Failure('usage', `unknown command '${command}'`, near ? `did you mean ${near}?` : seeHelp(words));
}

function tooMany({ words, command, positionals }: Place, commands: readonly Command[]): Failure {
  const allowed = command?.args?.length ?? 0;
  const extra = positionals[allowed] ?? positionals.at(-1) ?? '';
  // `plugins shwo x` is read as `plugins list shwo x`: the word after the group is the likelier slip.
  const near = likely(
    positionals[0] ?? '',
    branches(words, commands).map((branch) => branch.word),
  );
  return new Failure(
    'usage',
    // What is one word too many for `auth` is most likely a key: it is not repeated into a log.
    `${words}: unexpected argument${words.startsWith('auth') ? '' : ` '${extra}'`}`,
    near ? `did you mean ${words} ${near}?` : seeHelp(words),
  );
}

/**
 * What to tell a user whose words cannot be understood: one line naming the cause, and the likeliest next step.
 * @param argv what was typed, without `socctl`
 */
export async function suggestFor(
  misuse: Misuse,
  argv: readonly string[],
  commands: readonly Command[],
): Promise<Failure> {
  const place = locate(argv, commands);
  const first = place.positionals[0];
  const flag = /^unknown option '(.*)'$/s.exec(misuse.message)?.[1];
  if (!place.command && first !== undefined) {
    // An option of a command that was not understood is unknown too: then the command is the mistake to name.
    const before = flag === undefined || argv.indexOf(first) < argv.findIndex((word) => word.startsWith(flag));
    if (before || (await isIndicator(first))) return unknownCommand(first, place, commands);
  }
  if (misuse.kind === 'commander.excessArguments') return tooMany(place, commands);
  // The value of an option nobody knows may be a key.
  const named = misuse.message.replace(/^(unknown option '[^'=]*)=.*'$/s, "$1'");
  const [message = '', choices] = named.split('. Allowed choices are ');
  const hint =
    misuse.hint?.replace(/^Did/, 'did') ?? (choices && `one of: ${choices.replace(/\.$/, '')}`) ?? seeHelp(place.words);
  return new Failure('usage', message, hint);
}
