import { type Family, isBelow } from '../family.ts';
import { bearerOrBasic } from '../key-in.ts';
import { deleteEntry } from './delete.ts';
import { listEntries } from './list.ts';
import { quotaLeft } from './quota.ts';
import { updateEntries } from './update.ts';

/** The triage API of Socket. */
export const socket: Family = {
  owns: (path) => isBelow(path, '/v0'),
  keyIn: bearerOrBasic,
  challenge: 'Bearer realm="socctl", Basic realm="socctl"',
  codes: { invalid: 'unauthorized', revoked: 'unauthorized' },
  shape: ({ message, more: { details, hint } }) => ({
    error: { message, details: details ?? (hint === undefined ? null : { hint }) },
  }),
  routes: (workshop) => [listEntries(workshop), updateEntries(workshop), deleteEntry(workshop), quotaLeft(workshop)],
};
