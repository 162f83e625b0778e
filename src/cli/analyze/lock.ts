import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Call, Context } from '../command.ts';

/** A name that is a file name everywhere. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * `--lock NAME`: takes the lock for as long as the command runs.
 * @throws Failure `conflict` when another run has it, `usage` for what is no name.
 */
export async function takeLock(call: Call, context: Context): Promise<void> {
  const name = call.value('lock');
  if (name === undefined) return;
  if (!NAME.test(name)) {
    const hint = 'a name has letters, digits, - and _, 64 at most; for example --lock nightly';
    throw new Failure('usage', `--lock: '${name}' is no name of a lock`, hint);
  }
  const [config, { lockRun }] = await Promise.all([context.config(), import('../../store/index.ts')]);
  const who = `process ${context.io.pid}, since ${utc(new Date())}`;
  const lock = await lockRun(config.locksFolder(), name, who);
  if ('heldBy' in lock) {
    const message = `another run has the lock ${name}${lock.heldBy === '' ? '' : `: ${lock.heldBy}`}`;
    throw new Failure('conflict', message, 'nothing was asked; it can start when that run has ended');
  }
  context.atEnd(lock.release);
}
