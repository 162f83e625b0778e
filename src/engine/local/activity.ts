import { utc } from '../../shared/time.ts';
import type { Repositories } from '../../store/index.ts';
import type { Local } from './context.ts';

/** One thing that was done. */
interface Deed {
  /** The operation's name. */
  readonly action: string;
  /** What it was done to, as its own commands name it. */
  readonly subject: string;
  /** Kept as JSON; no secrets. */
  readonly detail: object;
  /** UTC; now when left out. */
  readonly at?: string;
}

/** Adds a line to the record of who did what, in the transaction of the deed itself. */
export function record(
  { activity }: Pick<Repositories, 'activity'>,
  { now, actor }: Pick<Local, 'now' | 'actor'>,
  { action, subject, detail, at = utc(now()) }: Deed,
): Promise<void> {
  return activity.append({ ts: at, actor, action, subject, detail: JSON.stringify(detail) });
}
