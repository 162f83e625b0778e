import type { Analysis } from './view.ts';

/** Whether a source has not answered yet. */
export function isRunning({ pending }: Pick<Analysis, 'pending'>): boolean {
  return Object.keys(pending).length > 0;
}
