import { createHash } from 'node:crypto';

/** Whether a bundle is what STIX 2.1 says, as far as its schemas cannot tell: written from the standard, not from our writer. */

export interface Stix {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

export interface Bundle {
  readonly type: string;
  readonly id: string;
  readonly objects?: readonly Stix[];
}

/** Section 2.9: a type, two hyphens, a UUID of RFC 4122. */
const ID = /^([a-z][a-z0-9-]*[a-z0-9])--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** "ID Contributing Properties" of section 6. */
const CONTRIBUTING: Readonly<Record<string, readonly string[]>> = {
  'autonomous-system': ['number'],
  directory: ['path'],
  'domain-name': ['value'],
  'email-addr': ['value'],
  file: ['hashes', 'name', 'parent_directory_ref', 'extensions'],
  'ipv4-addr': ['value'],
  'ipv6-addr': ['value'],
  'mac-addr': ['value'],
  url: ['value'],
  'windows-registry-key': ['key', 'values'],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  report: ['name', 'published', 'object_refs'],
  identity: ['name'],
  indicator: ['pattern', 'pattern_type', 'valid_from'],
  relationship: ['relationship_type', 'source_ref', 'target_ref'],
  vulnerability: ['name'],
  'attack-pattern': ['name'],
};

/** One hash counts, the first of these that there is, else the first of the others. */
function chosen(hashes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const name = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'].find((each) => each in hashes) ?? Object.keys(hashes)[0];
  return { [String(name)]: String(hashes[String(name)]) };
}

/** RFC 8785 for texts, whole numbers and objects of them. */
function jcs(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${jcs(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The identifier that every producer gives an observable. */
function expectedId(object: Stix): string {
  const given = (CONTRIBUTING[object.type] ?? []).filter((name) => object[name] !== undefined);
  const properties = Object.fromEntries(
    given.map((name) => [name, name === 'hashes' ? chosen(object[name] as Record<string, string>) : object[name]]),
  );
  const namespace = Buffer.from('00abedb4aa42466c9c01fed23315a9b7', 'hex');
  const digest = createHash('sha1').update(namespace).update(jcs(properties), 'utf8').digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `${object.type}--${parts.join('-')}`;
}

/** A comparison of a pattern, its constant read back. */
export interface Comparison {
  readonly type: string;
  readonly path: string;
  readonly operator: string;
  readonly constant: string | number;
}

const COMPARISON =
  /([a-z][a-z0-9-]+):((?:[A-Za-z_][A-Za-z0-9_]*|'(?:[^'\\]|\\['\\])+')(?:\.(?:[A-Za-z_][A-Za-z0-9_]*|'(?:[^'\\]|\\['\\])+'))*) (=|MATCHES|ISSUBSET) (?:'((?:[^'\\]|\\['\\])*)'|(\d+))/y;

/** The comparisons of a pattern of the one form that is in use: `[a AND b]`; undefined for any other text (section 9). */
export function patternRead(pattern: string): readonly Comparison[] | undefined {
  if (!pattern.startsWith('[')) return undefined;
  const found: Comparison[] = [];
  let at = 1;
  for (;;) {
    COMPARISON.lastIndex = at;
    const match = COMPARISON.exec(pattern);
    if (!match) return undefined;
    const [whole, type = '', path = '', operator = '', text, number] = match;
    const constant = text === undefined ? Number(number) : text.replace(/\\(['\\])/g, '$1');
    found.push({ type, path, operator, constant });
    at += whole.length;
    if (pattern.startsWith(' AND ', at)) at += 5;
    else return pattern.slice(at) === ']' ? found : undefined;
  }
}

function* references(object: Stix): Iterable<string> {
  for (const [name, value] of Object.entries(object)) {
    if (name.endsWith('_ref')) yield String(value);
    if (name.endsWith('_refs')) yield* value as readonly string[];
  }
}

function* propertyFaults(object: Stix): Iterable<string> {
  for (const [name, value] of Object.entries(object)) {
    if (!/^[a-z0-9_]{2,250}$/.test(name)) yield `property ${name}`;
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) yield `empty ${name}`;
    // Half a character is written as an escape.
    if (/\\ud[89a-f]/i.test(JSON.stringify([value]).replaceAll('\\\\', ''))) yield `half a character in ${name}`;
  }
}

const TLP = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** A marking definition is nobody's of ours: it is as it was published, and never changed since. */
function* markingFaults(object: Stix): Iterable<string> {
  const { extensions, ...others } = object;
  const extension = (extensions as Record<string, Record<string, unknown>> | undefined)?.[TLP];
  if (extension?.['extension_type'] !== 'property-extension') yield 'no extension';
  if (object['name'] !== `TLP:${String(extension?.['tlp_2_0']).toUpperCase()}`) yield 'name and level differ';
  if (Object.keys(others).sort().join() !== 'created,id,name,spec_version,type') yield 'other properties';
}

function* madeFaults(object: Stix): Iterable<string> {
  const [created, modified] = [String(object['created']), String(object['modified'])];
  if (!TIME.test(created) || !TIME.test(modified) || modified < created) yield 'created, modified';
  if (object.type !== 'identity' && object['created_by_ref'] === undefined) yield 'no maker';
  for (const name of REQUIRED[object.type] ?? []) if (object[name] === undefined) yield `no ${name}`;
  if (object.type !== 'indicator') return;
  if (patternRead(String(object['pattern'])) === undefined) yield `pattern ${object['pattern']}`;
  if (!TIME.test(String(object['valid_from'])) || object['pattern_type'] !== 'stix') yield 'pattern_type, valid_from';
}

function* faultsOf(object: Stix, seen: ReadonlyMap<string, Stix>): Iterable<string> {
  if (ID.exec(object.id)?.[1] !== object.type) yield `identifier ${object.id}`;
  if (object['spec_version'] !== '2.1') yield 'spec_version';
  yield* propertyFaults(object);
  for (const id of references(object)) if (!seen.has(id)) yield `${id} is not there, or comes later`;
  if (object.type === 'marking-definition') yield* markingFaults(object);
  else if (!Object.hasOwn(CONTRIBUTING, object.type)) yield* madeFaults(object);
  else if (object.id !== expectedId(object)) yield `identifier ${object.id}, expected ${expectedId(object)}`;
  else if (object['created'] !== undefined) yield 'an observable is not created';
}

/** What is wrong with a bundle, a line a fault. */
export function faults(bundle: Bundle): readonly string[] {
  const all: string[] = [];
  if (bundle.type !== 'bundle' || ID.exec(bundle.id)?.[1] !== 'bundle') all.push('no bundle');
  if (bundle.objects?.length === 0) all.push('an empty list');
  const seen = new Map<string, Stix>();
  for (const object of bundle.objects ?? []) {
    if (seen.has(object.id)) all.push(`${object.id} twice`);
    for (const fault of faultsOf(object, seen)) all.push(`${object.type}: ${fault}`);
    seen.set(object.id, object);
  }
  return all;
}
