import { addressKey } from '../data/key.ts';
import { fieldsOf } from '../network/fields.ts';
import { given, nameAt } from '../network/loose.ts';
import { SourceError } from '../network/source-error.ts';
import type { Answer } from '../plugin.ts';
import { eventsOf, registeredAt } from './events.ts';
import { partyOf } from './parties.ts';

/** Whether an address lies between two, both included. */
function isBetween(address: string, first: string, last: string): boolean {
  const [here, start, end] = [addressKey(address), addressKey(first), addressKey(last)];
  if (!here || !start || !end || here.family !== start.family || here.family !== end.family) return false;
  return start.key <= here.key && here.key <= end.key;
}

/** A network (RFC 9083, 5.4): who has it, and whom to tell. Its age says nothing of an address in it. */
export function networkAnswer(body: unknown, address: string): Answer {
  const fields = fieldsOf(body, 'RDAP');
  const [first, last] = [fields.text('startAddress'), fields.text('endAddress')];
  if (!isBetween(address, first, last))
    throw new SourceError('bad_response', 'RDAP describes a network without the address that was asked about');
  const range = `${first} - ${last}`;
  const [name, country] = [nameAt(body, 'name'), nameAt(body, 'country')];
  const holder = partyOf(body, 'registrant').name;
  return {
    summary: given({
      name,
      range,
      country,
      type: nameAt(body, 'type'),
      registrant: holder,
      abuse_contact: partyOf(body, 'abuse').email,
      registered: registeredAt(eventsOf(body, 'RDAP')),
    }),
    reasons: [
      `in ${name ?? range}${holder === undefined ? '' : ` of ${holder}`}${country === undefined ? '' : `, ${country}`}`,
    ],
  };
}
