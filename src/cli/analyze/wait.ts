import { seconds } from '../../shared/time.ts';
import type { Call } from '../command.ts';

/** No source takes longer. */
export const LONGEST_WAIT_S = 15 * 60;

/** Whether what stands behind `--wait` is its value; else it is an argument, for the value may be left out. */
export function isDuration(text: string): boolean {
  return /^\d+[smhd]?$/.test(text);
}

/** Seconds that `--wait` allows, 0 without it. @throws Failure `usage` for what is no duration. */
export function waitS(call: Pick<Call, 'given' | 'value'>): number {
  if (!call.given('wait')) return 0;
  const text = call.value('wait');
  return text === undefined ? LONGEST_WAIT_S : seconds(text, '--wait');
}
