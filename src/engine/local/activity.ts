import { utc } from '../../shared/time.ts';
import type { ActivityRow, Repositories } from '../../store/index.ts';
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

/** The line of a deed in the record of who did what. */
export function lineOf(
  { now, actor }: Pick<Local, 'now' | 'actor'>,
  { action, subject, detail, at = utc(now()) }: Deed,
): ActivityRow {
  return { ts: at, actor, action, subject, detail: JSON.stringify(detail) };
}

/** Adds the line, in the transaction of the deed itself. */
export function record(
  { activity }: Pick<Repositories, 'activity'>,
  who: Pick<Local, 'now' | 'actor'>,
  deed: Deed,
): Promise<void> {
  return activity.append(lineOf(who, deed));
}
