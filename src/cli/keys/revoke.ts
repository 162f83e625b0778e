import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { jsonText } from '../json-text.ts';

/** Runs `keys revoke`. */
export async function revokeKey(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const row = await engine.call('keys.revoke', { key: call.arg('key') as string });
  if (call.flag('json')) await context.io.out.write(jsonText(row, context.io));
  const { where } = engine.describe('keys.revoke');
  context.note(`the key ${row.prefix}… of ${row.name} is revoked in ${where} since ${row.revoked_at}`);
  return 'done';
}
