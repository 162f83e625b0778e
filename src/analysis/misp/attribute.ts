import type { Indicator } from '../../ioc/index.ts';
import { type Fields, peek, peekText } from '../network/fields.ts';
import { isSame } from '../network/same.ts';
import { SourceError } from '../network/source-error.ts';
import { epoch, moment } from '../network/times.ts';

/** A value in an event, as far as it matters here. */
export interface Attribute {
  /** Meant for detection by whoever put it there. */
  readonly toIds: boolean;
  /** Names of the warninglists that call the value a likely false positive. */
  readonly falsePositive: readonly string[];
  /** Names of those that only say what the value belongs to: a cloud, a VPN. */
  readonly known: readonly string[];
  readonly category: string | undefined;
  readonly comment: string | undefined;
  /** The number of its event, digits. */
  readonly event: string | undefined;
  /** What the event is about, in the words of its author. */
  readonly info: string | undefined;
  readonly org: string | undefined;
  readonly tags: readonly string[];
  /** UTC, ISO 8601: when it was last seen, or last edited. */
  readonly at: string | undefined;
}

/** MISP writes numbers as texts, seconds since 1970 among them. */
function secondsIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? epoch(Number(text)) : undefined;
}

function namesIn(raw: unknown, list: string, name: string): { readonly item: unknown; readonly name: string }[] {
  const found = peek(raw, list);
  const items: unknown[] = Array.isArray(found) ? found.slice(0, 200) : [];
  return items.flatMap((item) => {
    const text = peekText(item, name);
    return text === undefined ? [] : [{ item, name: text }];
  });
}

/** Whether it is the value asked for: composite ones (`filename|sha256`, `ip-dst|port`) hold it as one of their parts. */
export function isAbout(fields: Fields, indicator: Indicator): boolean {
  const value = fields.text('value');
  if (isSame(indicator, value)) return true;
  return fields.textIfAny('type')?.includes('|') === true && value.split('|').some((part) => isSame(indicator, part));
}

export function attributeOf(fields: Fields, raw: unknown): Attribute {
  const warnings = peek(raw, 'warnings');
  // Left unread they would turn a hit on a warninglist into none.
  if (warnings !== undefined && !Array.isArray(warnings))
    throw new SourceError('bad_response', 'MISP.response.Attribute.warnings is no list');
  const lists = namesIn(raw, 'warnings', 'warninglist_name');
  const isKnown = ({ item }: { readonly item: unknown }) => peekText(item, 'warninglist_category') === 'known';
  const event = peekText(raw, 'event_id');
  return {
    toIds: fields.flag('to_ids'),
    falsePositive: lists.filter((list) => !isKnown(list)).map(({ name }) => name),
    known: lists.filter(isKnown).map(({ name }) => name),
    category: peekText(raw, 'category'),
    comment: peekText(raw, 'comment'),
    event: event !== undefined && /^\d{1,12}$/.test(event) ? event : undefined,
    info: peekText(raw, 'Event', 'info'),
    org: peekText(raw, 'Event', 'Orgc', 'name') ?? peekText(raw, 'Event', 'Org', 'name'),
    tags: namesIn(raw, 'Tag', 'name').map(({ name }) => name),
    at: moment(peekText(raw, 'last_seen') ?? '') ?? secondsIn(peekText(raw, 'timestamp')),
  };
}
