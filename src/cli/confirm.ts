import { Failure } from '../shared/failure.ts';
import type { Context } from './command.ts';

/**
 * Asks on the terminal whether to go on; everything but `y` and `yes` is a no, and so is the end of input.
 * @throws Failure `usage` naming `--yes` where there is no terminal to ask on.
 */
export async function confirm(question: string, { io, signal }: Context): Promise<boolean> {
  if (!io.in.tty)
    throw new Failure('usage', `without a terminal nobody can be asked: ${question}`, 'if you mean it, add --yes');
  const { createInterface } = await import('node:readline');
  await io.err.write(`${question} [y/N] `);
  const lines = createInterface({ input: io.in.stream(), terminal: false });
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve).once('close', () => resolve(''));
    signal.addEventListener('abort', () => lines.close(), { once: true });
  });
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
