import { shortLine } from '../../shared/one-line.ts';
import { type Collected, contentUuid, type Exchange, type Observable, wellFormed } from '../exchange.ts';
import { type Kind, kindOf } from '../misp/attribute.ts';
import { tlpTag } from '../misp/tlp.ts';
import { uuid5 } from '../uuid.ts';

/** The longest title that an event should have. */
const LONGEST_TITLE = 256;

/** Levels of the core format: not rated, not looked at yet, and for the own organisation until somebody says otherwise. */
const UNDEFINED_THREAT = '4';
const INITIAL = '0';
const OWN_ORGANISATION = '0';
const AS_THE_EVENT = '5';

function unixSeconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}

/** What becomes an attribute, each once: several spellings may be one value. */
function* distinct(observables: Iterable<Observable>): Iterable<{ readonly kind: Kind; readonly of: Observable }> {
  const seen = new Set<string>();
  for (const of of observables) {
    const value = wellFormed(of.value);
    const kind = { value, ...kindOf(of.type, value) };
    const key = `${kind.type} ${kind.value}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield { kind, of };
  }
}

/** What there is a word against. */
const SOUGHT: readonly string[] = ['suspected', 'malicious'];

/** `to_ids` makes other systems look for a value, or block it: nothing but a word against it is reason enough. */
function* attributes({ observables, at }: Collected, event: string): Iterable<object> {
  const timestamp = unixSeconds(at);
  for (const { kind, of } of distinct(observables)) {
    const { type, category, value, detectable, comment } = kind;
    yield {
      uuid: uuid5(event, `${type} ${value}`),
      type,
      category,
      value,
      to_ids: detectable && SOUGHT.includes(of.standing),
      comment: wellFormed([comment, of.note].filter((part) => part !== undefined).join('; ')),
      distribution: AS_THE_EVENT,
      timestamp,
    };
  }
}

function lengthOf(items: Iterable<unknown>): number {
  let length = 0;
  for (const _ of items) length += 1;
  return length;
}

const misp: Exchange = {
  name: 'misp',
  title: 'MISP',
  about: 'a MISP event, for your organisation only and not published',
  holds: () => true,
  document(collected) {
    const uuid = contentUuid(collected);
    // Organisations and numbers are the instance's to give.
    return {
      Event: {
        uuid,
        info: shortLine(wellFormed(collected.title), LONGEST_TITLE - 1),
        date: collected.at.toISOString().slice(0, 10),
        timestamp: unixSeconds(collected.at),
        published: false,
        publish_timestamp: '0',
        threat_level_id: UNDEFINED_THREAT,
        analysis: INITIAL,
        distribution: OWN_ORGANISATION,
        sharing_group_id: '0',
        attribute_count: String(lengthOf(distinct(collected.observables))),
        ...(collected.tlp && { Tag: [tlpTag(collected.tlp)] }),
        Attribute: attributes(collected, uuid),
      },
    };
  },
};
export default misp;
