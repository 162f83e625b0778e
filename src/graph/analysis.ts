import { type Indicator, identify } from '../ioc/index.ts';
import { type EntityRef, entityNamed, entityOf } from './entity.ts';
import type { Sighting } from './see.ts';
import { relationshipNamed } from './words.ts';

type Relationship = Sighting['relationships'][number];

/** What the graph takes from a source's answer. */
interface Told {
  readonly plugin: string;
  readonly status: string;
  readonly summary: Readonly<Record<string, string | number | boolean>>;
  readonly related?: readonly { readonly type: string; readonly value: string; readonly relation: string }[];
}

/** Addresses in brackets are IPv6 (RFC 3986, 3.2.2). */
const HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)/i;

/** The domain or address that a URL is on; undefined for a host that is neither. */
function hostOf(url: string): EntityRef | undefined {
  const host = HOST.exec(url)?.[1]?.replace(/^\[|\]$/g, '') ?? '';
  if (host === '') return undefined;
  const found = identify(host);
  return 'type' in found && (found.type === 'ip' || found.type === 'domain') ? entityOf(found) : undefined;
}

/** What a value alone says about what it belongs to: of a URL the host, of an e-mail address the domain. */
export function inherent({ type, value }: Indicator): Relationship[] {
  const source = entityOf({ type, value });
  if (type === 'url') {
    const target = hostOf(value);
    return target ? [{ source, target, relationship: 'hosted-on' }] : [];
  }
  if (type !== 'email') return [];
  const target = entityNamed('domain', value.slice(value.lastIndexOf('@') + 1));
  return target ? [{ source, target, relationship: 'belongs-to' }] : [];
}

/** A name resolves to an address, however a source that was asked for the address puts it. */
function inDirection(relationship: Relationship): Relationship {
  const { source, target, relationship: name } = relationship;
  const backwards = name === 'resolves-to' && /^ipv[46]-addr$/.test(source.type) && target.type === 'domain-name';
  return backwards ? { source: target, target: source, relationship: name } : relationship;
}

function told(source: EntityRef, { plugin, status, summary, related = [] }: Told): Relationship[] {
  if (status !== 'ok') return [];
  const found = related.flatMap(({ type, value, relation }) => {
    const target = entityNamed(type, value);
    if (!target || (target.type === source.type && target.value === source.value)) return [];
    return [inDirection({ source, target, relationship: relationshipNamed(relation) ?? 'related-to' })];
  });
  const asn =
    plugin === 'asn_geo' && typeof summary['asn'] === 'string' ? entityNamed('asn', summary['asn']) : undefined;
  return asn ? [...found, { source, target: asn, relationship: 'belongs-to' }] : found;
}

/**
 * What an analysis saw: the indicator, what follows from its value alone, and what the sources connect with it. Types
 * that the graph does not know and values that do not fit their type are passed over.
 * @param at UTC.
 */
export function analysisSighting(id: string, indicator: Indicator, results: readonly Told[], at: string): Sighting {
  const entity = entityOf(indicator);
  const relationships = [...inherent(indicator), ...results.flatMap((result) => told(entity, result))];
  return { entities: [entity], relationships, at, origin: `analysis:${id}` };
}
