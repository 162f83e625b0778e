import type { Context } from '../command.ts';

/** What was looked at and how it is. `note`: works, but could be better. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly detail: string;
  /** What puts it right; `null` when nothing needs to be. */
  readonly repair: string | null;
}

/** Looks at one part of the installation. Throwing a Failure is finding a problem. */
export interface Check {
  readonly name: string;
  look(context: Context): Promise<readonly Finding[]>;
}

export function fine(check: string, detail: string): Finding {
  return { check, state: 'ok', detail, repair: null };
}
