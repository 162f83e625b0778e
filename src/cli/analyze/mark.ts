import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { jsonText } from '../json-text.ts';

/** Runs `mark`. The value may be written in any notation; it is stored normalised. */
export async function setMark(
  value: string,
  verdict: 'malicious' | 'benign' | 'clear',
  call: Call,
  context: Context,
): Promise<ExitName> {
  const engine = await context.engine();
  const { where } = engine.describe('mark.set');
  const answer =
    verdict === 'clear'
      ? await engine.call('mark.clear', { value })
      : await engine.call('mark.set', { value, verdict, note: call.value('note') ?? '' });
  if (call.flag('json')) await context.io.out.write(jsonText(answer, context.io));
  context.note(
    verdict === 'clear' ? `mark taken back in ${where}` : `marked ${verdict} in ${where}; analyze now says so`,
  );
  return 'done';
}
