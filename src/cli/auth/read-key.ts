import { withoutLastBreak } from '../../config/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../command.ts';
import { askHidden } from '../hidden.ts';

/** No key is longer; what is, is the wrong file. */
const LIMIT = 65_536;

async function fromStdin({ io }: Context): Promise<string> {
  let text = '';
  for await (const chunk of io.in.stream().setEncoding('utf8')) {
    text += chunk;
    if (text.length > LIMIT) throw new Failure('usage', 'stdin is too long for a key', 'pipe the key alone into it');
  }
  return withoutLastBreak(text);
}

/**
 * The key from stdin or, unseen, from the terminal; `undefined` when the user left the question.
 * @throws Failure `usage` where there is neither `--key-stdin` nor a terminal.
 */
export function readKey(question: string, keyStdin: boolean, context: Context): Promise<string | undefined> {
  if (context.io.in.tty) return askHidden(question, context);
  if (keyStdin) return fromStdin(context);
  throw new Failure('usage', 'there is no terminal to ask for the key on', 'pipe the key in, with --key-stdin');
}
