import { oneLine } from '../shared/one-line.ts';

const LONGEST = 80;

/**
 * A value from outside as it may stand in a reason: on one line, without control characters, short. It stays as it is
 * otherwise: tables and reports defang what they show, machines get the value itself.
 */
export function shown(value: string): string {
  // Two units at most make a sign, and one sign more tells that there is more.
  const start = [...value.slice(0, LONGEST * 2 + 2)];
  return `${oneLine(start.slice(0, LONGEST).join(''))}${start.length > LONGEST ? '…' : ''}`;
}
