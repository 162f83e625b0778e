import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Call, Context } from '../command.ts';
import { entries } from './entries.ts';

/** Counting what is longer would take as long as a part of the work. */
const LONGEST = 64 * 2 ** 20;

/** How many indicators a run will come to; undefined where that cannot be known before: stdin, pipes, long files. */
export async function foreseen(call: Call, context: Context): Promise<number | undefined> {
  const paths = call.values('input');
  const values = call.args('ioc');
  if (values.includes('-') || paths.includes('-') || (values.length === 0 && paths.length === 0)) return undefined;
  const found = await Promise.all(paths.map((path) => stat(resolve(context.io.cwd, path)).catch(() => undefined)));
  if (found.some((stats) => !stats?.isFile())) return undefined;
  if (found.reduce((sum, stats) => sum + (stats?.size ?? 0), 0) > LONGEST) return undefined;
  let count = 0;
  for await (const _ of entries(call, context, () => {})) count += 1;
  return count;
}
