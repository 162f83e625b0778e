import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Context } from './command.ts';

/** Whether text that was typed as a value is also the name of a file: then its content may have been meant. */
export async function isFileHere(text: string, { io }: Pick<Context, 'io'>): Promise<boolean> {
  if (text.includes('\0')) return false;
  const found = await stat(resolve(io.cwd, text)).catch(() => undefined);
  return found?.isFile() === true;
}
