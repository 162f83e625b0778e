import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { decoded } from '../decode.ts';
import { inputs } from '../extract/inputs.ts';
import { isFileHere } from '../is-file-here.ts';
import { quoted } from '../quote.ts';
import { type Source, shownName } from '../source.ts';

/** Characters of one text, as `investigation.start` declares it. */
const LONGEST = 1_000_000;

/** @throws Failure `usage` for more than an investigation takes; nothing of the rest is read then. */
async function whole(source: Source): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of decoded(source)) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST) {
      const message = `${shownName(source)} is longer than ${LONGEST} characters: too much for one investigation`;
      throw new Failure('usage', message, 'indicators of any amount of text: socctl analyze --extract');
    }
  }
  return text + decoder.decode();
}

/** `investigate start report.txt` most likely means the file's content. */
async function checkFile(words: string, typed: readonly string[], context: Context): Promise<void> {
  const [text = ''] = typed;
  if (typed.length !== 1 || !(await isFileHere(text, context))) return;
  throw new Failure('usage', `${text} is a file, not a text`, `for its content: socctl ${words} -i ${quoted(text)}`);
}

/** Whether the call names a text at all; without one it stands on stdin. */
export function namesText(call: Call): boolean {
  return call.args('text').length > 0 || call.values('input').length > 0;
}

/** The text of a call: its words as one line, then its files; stdin for `-` and when there is nothing else. */
export async function textOf(call: Call, context: Context, words: string): Promise<string> {
  const typed = call.args('text').filter((text) => text !== '-');
  await checkFile(words, typed, context);
  const stdin = call.args('text').includes('-') || !namesText(call);
  const paths = [...(stdin ? ['-'] : []), ...call.values('input')];
  const parts = typed.length > 0 ? [typed.join(' ')] : [];
  if (paths.length > 0) for (const source of inputs(paths, context)) parts.push(await whole(source));
  const text = parts.join('\n');
  if (text.trim() !== '' || context.signal.aborted) return text;
  throw new Failure('usage', 'there is no text to investigate', `for example: socctl ${words} -i report.txt`);
}
