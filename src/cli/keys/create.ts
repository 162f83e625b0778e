import { checked } from '../../accounts/index.ts';
import type { Input } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { expiresAt } from './expires.ts';
import { printMade } from './made.ts';

function numberOf(call: Call, name: string): number | undefined {
  const text = call.value(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new Failure('usage', `--${name}: '${text}' is no whole number`, `for example --${name} 600`);
  return Number(text);
}

/** Runs `keys create`. */
export async function createKey(call: Call, context: Context): Promise<ExitName> {
  const expires = call.value('expires');
  const org = call.value('org');
  const [rate, quota] = [numberOf(call, 'rate'), numberOf(call, 'quota')];
  const now = new Date();
  const asked: Input<'keys.create'> = {
    name: call.arg('name') as string,
    scopes: call.values('scope').flatMap((words) => words.split(',')) as Input<'keys.create'>['scopes'],
    ...(org !== undefined && { org }),
    ...(expires !== undefined && { expires_at: expiresAt(expires, now) }),
    ...(rate !== undefined && { rate }),
    ...(quota !== undefined && { quota }),
  };
  // What a server refuses, it refuses in the words of its schema.
  checked(asked, now);
  const engine = await context.engine();
  const made = await engine.call('keys.create', asked);
  await printMade(made, engine.describe('keys.create').where, call, context);
  return 'done';
}
