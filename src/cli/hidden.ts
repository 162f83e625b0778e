import type { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import type { Context } from './command.ts';

/** What the keys of a terminal in raw mode send. */
const KEYS = {
  interrupt: '\x03',
  end: '\x04',
  enter: '\r',
  lineFeed: '\n',
  erase: '\x7f',
  backspace: '\b',
  clear: '\x15',
} as const;

/** The line typed so far, and how typing ended: `entered`, `left` (Ctrl-C, Ctrl-D on an empty line), not yet. */
interface Typing {
  readonly text: string;
  readonly ended?: 'entered' | 'left';
}

/** What arrow and function keys send (ECMA-48 control sequences, and those of the keypad). */
const SEQUENCES = /\x1b(?:\[[0-9;?]*[@-~]|O[@-~])/g;

function afterKey({ text }: Typing, key: string): Typing {
  if (key === KEYS.enter || key === KEYS.lineFeed) return { text, ended: 'entered' };
  if (key === KEYS.interrupt || (key === KEYS.end && text === '')) return { text: '', ended: 'left' };
  if (key === KEYS.erase || key === KEYS.backspace) return { text: [...text].slice(0, -1).join('') };
  if (key === KEYS.clear) return { text: '' };
  return { text: /\p{Cc}/u.test(key) ? text : text + key };
}

/**
 * The line after what was typed or pasted. Keys without a printable character are ignored. A paste of several lines
 * stays one with its line breaks, so that it is refused as a key rather than cut to its first line.
 */
export function typed(before: Typing, chunk: string): Typing {
  const keys = [...chunk.replace(SEQUENCES, '')];
  let now = before;
  for (const [index, key] of keys.entries()) {
    now = afterKey(now, key);
    if (!now.ended) continue;
    const rest = keys
      .slice(index + 1)
      .join('')
      .trim();
    return now.ended === 'entered' && rest !== '' ? { ...now, text: `${now.text}\n${rest}` } : now;
  }
  return now;
}

function readLine(stream: Readable, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    let now: Typing = { text: '' };
    const finish = (): void => resolve(now.ended === 'entered' ? now.text : undefined);
    signal.addEventListener('abort', finish, { once: true });
    stream.setEncoding('utf8').once('end', finish);
    stream.on('data', (chunk: string) => {
      now = typed(now, chunk);
      if (now.ended) finish();
    });
  });
}

/** Asks for a line on the terminal without showing it. `undefined` when the user left. The terminal is as before afterwards. */
export async function askHidden(question: string, { io, signal }: Context): Promise<string | undefined> {
  const terminal = io.in.stream() as ReadStream;
  // Before the question: what is typed ahead must not be shown either.
  terminal.setRawMode(true);
  try {
    await io.err.write(question);
    return await readLine(terminal, signal);
  } finally {
    terminal.setRawMode(false);
    terminal.pause();
    await io.err.write('\n');
  }
}
