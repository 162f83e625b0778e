import { isObject, parsedJson } from '../../shared/json.ts';
import { entityFrom } from '../entity.ts';
import type { Entity, EntityType } from '../model.ts';
import { field, listAt, textAt } from './field.ts';

type Found = readonly (readonly [type: EntityType, value: string | undefined])[];

/** Follows `{"$ref":"3"}` to the entity with that `$id`, one step: references to references are not written. */
type Resolve = (value: unknown) => unknown;

function account(entity: unknown): string | undefined {
  const name = textAt(entity, 'accountName') ?? textAt(entity, 'name') ?? textAt(entity, 'userPrincipalName');
  if (name === undefined || name.includes('@') || name.includes('\\')) return name;
  const [suffix, domain] = [textAt(entity, 'upnSuffix'), textAt(entity, 'ntDomain')];
  if (suffix !== undefined) return `${name}@${suffix}`;
  return domain === undefined ? name : `${domain}\\${name}`;
}

function host(entity: unknown): string | undefined {
  const name = textAt(entity, 'hostName') ?? textAt(entity, 'netBiosName');
  const domain = textAt(entity, 'dnsDomain');
  return name !== undefined && domain !== undefined && !name.includes('.') ? `${name}.${domain}` : name;
}

function path(file: unknown): string | undefined {
  const [folder, name] = [textAt(file, 'directory'), textAt(file, 'fileName') ?? textAt(file, 'name')];
  if (folder === undefined || name === undefined) return name;
  const slash = folder.includes('/') ? '/' : '\\';
  return folder.endsWith(slash) ? `${folder}${name}` : `${folder}${slash}${name}`;
}

function hash(entity: unknown): Found[number] {
  return ['hash', textAt(entity, 'hashValue') ?? textAt(entity, 'value')];
}

/**
 * What each kind of entity is to us; kinds that are not named (registry keys, malware, cloud resources, …) have no word
 * of the eight. https://learn.microsoft.com/azure/sentinel/entities-reference
 */
const KINDS: Readonly<Record<string, (entity: unknown, resolve: Resolve) => Found>> = {
  account: (entity) => [['user', account(entity)]],
  host: (entity) => [['host', host(entity)]],
  ip: (entity) => [['ip', textAt(entity, 'address')]],
  url: (entity) => [['url', textAt(entity, 'url')]],
  dnsresolution: (entity) => [['domain', textAt(entity, 'domainName')]],
  dns: (entity) => [['domain', textAt(entity, 'domainName')]],
  filehash: (entity) => [hash(entity)],
  file: (entity, resolve) => listAt(entity, 'fileHashes').map((each) => hash(resolve(each))),
  process: (entity, resolve) => [
    ['process', path(resolve(field(entity, 'imageFile'))) ?? textAt(entity, 'commandLine')],
  ],
  mailbox: (entity) => [['email', textAt(entity, 'mailboxPrimaryAddress')]],
  mailmessage: (entity) => [
    ['email', textAt(entity, 'p1Sender')],
    ['email', textAt(entity, 'p2Sender') ?? textAt(entity, 'sender')],
    ['email', textAt(entity, 'recipient')],
    ['ip', textAt(entity, 'senderIP')],
    ...listAt(entity, 'urls').map((url) => ['url', typeof url === 'string' ? url : undefined] as const),
  ],
};

/** By their `$id`, also those that stand inside another one. */
function byId(entities: readonly unknown[]): ReadonlyMap<string, unknown> {
  const inner = entities.flatMap((entity) => (isObject(entity) ? Object.values(entity) : []));
  const found = [...inner, ...entities].filter(isObject);
  return new Map(
    found.flatMap((entity) => {
      const id = field(entity, '$id');
      return typeof id === 'string' ? [[id, entity] as const] : [];
    }),
  );
}

/** A list of entities: as the REST API gives them (`kind`, `properties`), or as alerts carry them (`Type`, `$id`, `$ref`). */
export function entitiesOf(list: readonly unknown[]): Entity[] {
  const known = byId(list);
  const resolve: Resolve = (value) => {
    const ref = field(value, '$ref');
    return typeof ref === 'string' ? known.get(ref) : value;
  };
  return list.flatMap((each) => {
    const entity = resolve(each);
    const kind = textAt(entity, 'kind') ?? textAt(entity, 'type') ?? '';
    const word = kind.toLowerCase().replaceAll('-', '');
    const read = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
    const properties = field(entity, 'properties');
    const found = read?.(isObject(properties) ? properties : entity, resolve) ?? [];
    return found.flatMap(([type, value]) => (value === undefined ? [] : (entityFrom(type, value) ?? [])));
  });
}

/** An alert's entities: a list, or the text of one as the SecurityAlert table keeps it. */
function ofAlert(alert: unknown): readonly unknown[] {
  const properties = field(alert, 'properties');
  const entities = field(isObject(properties) ? properties : alert, 'entities');
  const list = typeof entities === 'string' ? parsedJson(entities) : entities;
  return Array.isArray(list) ? list : [];
}

/** Everything an incident's properties say of entities: its own, and those of its alerts. */
export function relatedEntities(properties: unknown): Entity[] {
  const alerts = listAt(properties, 'alerts').flatMap((alert) => entitiesOf(ofAlert(alert)));
  return [...entitiesOf(listAt(properties, 'relatedEntities')), ...alerts];
}
