import { Failure } from '../shared/failure.ts';
import type { Call } from './command.ts';

/** The file that `-o` names; undefined for none and for `-`, which both mean stdout. */
export function outputPath(call: Call): string | undefined {
  const path = call.value('output');
  if (path === '') throw new Failure('usage', '-o: the file name is empty', 'name a file, or - for stdout');
  return path === '-' ? undefined : path;
}
