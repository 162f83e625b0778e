import type { Family } from './family.ts';
import { own } from './own/family.ts';
import { socbuddy } from './socbuddy/family.ts';
import { socket } from './socket/family.ts';
import { socmate } from './socmate/family.ts';

/** In the order in which a path is looked up: the Analysis API lies in the midst of the space of SoCMate's. */
export const FAMILIES: readonly Family[] = [socket, socbuddy, socmate, own];

/** The family that a path belongs to, also one that no route has; ours for all that is nobody's. */
export function familyOf(path: string): Family {
  return FAMILIES.find((family) => family.owns(path)) ?? own;
}
