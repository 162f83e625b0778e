import { nextLook, USUAL_RHYTHM } from '../../shared/rhythm.ts';
import type { PendingRow } from '../../store/index.ts';
import type { Local } from './context.ts';
import { isSlow } from './slow.ts';

type Job = Pick<PendingRow, 'plugin' | 'submitted_at'>;

/** When jobs are worth a look, each in the rhythm of its source; nothing for one that is no longer waited for. */
export async function pollAfter(local: Local): Promise<(job: Job) => { readonly poll_after_s?: number }> {
  const sources = await local.plugins();
  const rhythms = new Map(sources.filter(isSlow).map(({ name, rhythm }) => [name, rhythm]));
  const now = local.now().getTime();
  return ({ plugin, submitted_at }) => {
    const elapsed = Math.max(0, (now - Date.parse(submitted_at)) / 1000);
    const seconds = nextLook(rhythms.get(plugin) ?? USUAL_RHYTHM, elapsed);
    return seconds === undefined ? {} : { poll_after_s: Math.ceil(seconds) };
  };
}

/** Whether a job is so new that a look at it would only cost. */
export function isTooNew(local: Local, { submitted_at }: Job, { first } = USUAL_RHYTHM): boolean {
  return local.now().getTime() - Date.parse(submitted_at) < first * 1000;
}
