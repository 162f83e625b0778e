import { Failure } from '../shared/failure.ts';
import type { Command } from './command.ts';
import { likely } from './likely.ts';
import { locate } from './locate.ts';
import { parse } from './program.ts';
import { branches } from './tree.ts';

/** The same text that `--help` prints behind these words; nothing when they name no command. */
function helpOf(words: readonly string[], commands: readonly Command[]): string | undefined {
  const { positionals } = locate(words, commands);
  const request = positionals.length === 0 ? parse([...words, '--help'], commands) : undefined;
  return request && 'text' in request ? request.text : undefined;
}

/**
 * What `socctl help …` prints: the help of a command or of a group, or the page of a topic.
 * @throws Failure `usage` when the words name neither, with the nearest that exists.
 */
export async function explain(words: readonly string[], commands: readonly Command[]): Promise<string> {
  const help = helpOf(words, commands);
  if (help !== undefined) return help;
  const { default: topics } = await import('./topics/index.gen.ts');
  const topic = words.length === 1 ? topics.find(({ name }) => name === words[0]) : undefined;
  if (topic) return topic.text();
  const { words: parent, positionals } = locate(words, commands);
  const known = branches(parent, commands).map(({ word }) => word);
  const near = likely(positionals[0] ?? '', parent === '' ? [...known, ...topics.map(({ name }) => name)] : known);
  const hint = near
    ? `did you mean ${[parent, near].join(' ').trim()}?`
    : `topics: ${topics.map(({ name }) => name).join(', ')}; commands: socctl --help`;
  throw new Failure('usage', `there is no command or topic '${words.join(' ')}'`, hint);
}
