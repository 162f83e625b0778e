import { Failure } from '../shared/failure.ts';
import type { Status } from './model.ts';

/** What a status may become. A closed incident is reopened before anything else happens to it. */
export const TRANSITIONS: Readonly<Record<Status, readonly Status[]>> = {
  new: ['active', 'closed'],
  active: ['new', 'closed'],
  closed: ['active'],
};

/**
 * @param what the incident as messages name it
 * @throws Failure `conflict` for a way there is not; staying is always allowed
 */
export function checkMove(what: string, from: Status, to: Status): void {
  if (from === to || TRANSITIONS[from].includes(to)) return;
  throw new Failure(
    'conflict',
    `${what} is ${from} and cannot become ${to}`,
    `from ${from} it can become ${TRANSITIONS[from].join(' or ')}`,
  );
}
