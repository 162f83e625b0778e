import type { Output } from '../../engine/index.ts';
import type { Call, Context } from '../command.ts';
import { jsonText } from '../json-text.ts';

/** Prints a new key: alone on stdout, so that a script can take it, or with its account as JSON. */
export async function printMade(
  made: Output<'keys.create'>,
  where: string,
  call: Call,
  context: Context,
): Promise<void> {
  const { io } = context;
  await io.out.write(call.flag('json') ? jsonText(made, io) : `${made.key}\n`);
  context.note(`the key of ${made.name}, kept in ${where} as a hash only: it is not shown again`);
}
