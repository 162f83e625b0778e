import { fieldsOf, peek } from '../network/fields.ts';
import { SourceError } from '../network/source-error.ts';

/** Events of an object: more are looked at of none. */
const MOST = 100;

/** What happened to an object, by the words of RFC 9083, 10.2.3; of one that happened more than once the last time. */
export type Events = ReadonlyMap<string, string>;

/**
 * The age of a name is read from its events, so one that cannot be read is an error; a hole in the list is none.
 * @throws SourceError `bad_response`
 */
export function eventsOf(object: unknown, where: string): Events {
  const list = peek(object, 'events') ?? [];
  if (!Array.isArray(list)) throw new SourceError('bad_response', `${where}.events is no list`);
  const events = new Map<string, string>();
  for (const [index, item] of list.slice(0, MOST).entries()) {
    if (item === null) continue;
    const event = fieldsOf(item, `${where}.events[${index}]`);
    const action = event.text('eventAction').toLowerCase();
    const time = event.timeIfAny('eventDate');
    const before = events.get(action);
    if (time !== undefined && (before === undefined || before < time)) events.set(action, time);
  }
  return events;
}

/** When it was registered, by whoever has it now: a name that lapsed and was taken anew is as young as that. */
export function registeredAt(events: Events): string | undefined {
  return [events.get('registration'), events.get('reregistration')]
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}
