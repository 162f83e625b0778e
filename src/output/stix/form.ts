import type { ObservableType } from '../../ioc/index.ts';
import { fileHash } from '../file-hash.ts';
import { observableId } from './ids.ts';
import { splitPath } from './path.ts';
import { literal, quoted } from './pattern.ts';
import { uriOf, wireHost } from './uri.ts';

/** A cyber-observable object. */
interface Sco {
  readonly type: string;
  readonly id: string;
}

/** How STIX says one value. */
export interface Form {
  /** Its objects, each behind those that it refers to: the last is the value itself. None where STIX has no object. */
  readonly observables: readonly Sco[];
  /** What an indicator compares; nothing where looking for it means nothing, as for a whole autonomous system. */
  readonly comparison?: string;
  /** For what everybody knows by a name: the domain object. */
  readonly known?: Readonly<Record<string, unknown>> & { readonly type: string; readonly name: string };
}

/** All the properties that we give an observable contribute to its identifier. */
function sco(type: string, properties: Readonly<Record<string, unknown>>): Sco {
  return { type, spec_version: '2.1', id: observableId(type, properties), ...properties } as Sco;
}

function byValue(type: string, value: string, operator = '='): Form {
  return { observables: [sco(type, { value })], comparison: `${type}:value ${operator} ${literal(value)}` };
}

function addressType(value: string): string {
  return value.includes(':') ? 'ipv6-addr' : 'ipv4-addr';
}

/** A URL of a report may lack its scheme. It is no URL of RFC 3986 then, and there is no object for it. */
function url(value: string): Form {
  const uri = uriOf(value);
  if (uri !== undefined) return byValue('url', uri);
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? '' : '[a-z][a-z0-9+.-]*://';
  return { observables: [], comparison: `url:value MATCHES ${literal(`^${scheme}${quoted(value)}$`)}` };
}

function email(value: string): Form {
  const at = value.lastIndexOf('@') + 1;
  return byValue('email-addr', value.slice(0, at) + wireHost(value.slice(at)));
}

/** By the names of `hash-algorithm-ov`; `AUTHENTIHASH` is none of them, but the one that MISP's exports have. */
function fileBy(algorithm: string, hash: string): Form {
  const key = /^\w+$/.test(algorithm) ? algorithm : `'${algorithm}'`;
  return {
    observables: [sco('file', { hashes: { [algorithm]: hash } })],
    comparison: `file:hashes.${key} = ${literal(hash)}`,
  };
}

const ALGORITHMS = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' } as const;

function hash(value: string): Form | undefined {
  const algorithm = fileHash(value);
  return algorithm && fileBy(ALGORITHMS[algorithm], value);
}

function filePath(value: string): Form {
  const { directory, name } = splitPath(value);
  const folder = directory === undefined ? undefined : sco('directory', { path: directory });
  const inFolder = directory === undefined ? '' : `file:parent_directory_ref.path = ${literal(directory)}`;
  if (name === undefined) {
    return { observables: folder ? [folder] : [], comparison: `directory:path = ${literal(directory ?? value)}` };
  }
  const file = sco('file', { name, ...(folder && { parent_directory_ref: folder.id }) });
  const comparison = `file:name = ${literal(name)}${inFolder && ` AND ${inFolder}`}`;
  return { observables: folder ? [folder, file] : [file], comparison };
}

function autonomousSystem(value: string): Form | undefined {
  const number = Number(/^AS(\d{1,10})$/.exec(value)?.[1]);
  return number >= 0 ? { observables: [sco('autonomous-system', { number })] } : undefined;
}

/** Colons between the pairs (section 6.10). It is known on its own network only, so no indicator is made of it. */
function mac(value: string): Form | undefined {
  const pairs = /^[0-9a-f]{12}$/.test(value) ? value.match(/../g) : null;
  return pairs ? { observables: [sco('mac-addr', { value: pairs.join(':') })] } : undefined;
}

function vulnerability(name: string): Form {
  return {
    observables: [],
    known: { type: 'vulnerability', name, external_references: [{ source_name: 'cve', external_id: name }] },
  };
}

/** A technique of ATT&CK, referred to as MITRE's own bundles do. A tactic (`TA0002`) is no attack pattern. */
function attackPattern(name: string): Form | undefined {
  const [, technique, sub] = /^(T\d{4})(?:\.(\d{3}))?$/.exec(name) ?? [];
  if (technique === undefined) return undefined;
  const url = `https://attack.mitre.org/techniques/${technique}${sub === undefined ? '' : `/${sub}`}`;
  const external_references = [{ source_name: 'mitre-attack', external_id: name, url }];
  return { observables: [], known: { type: 'attack-pattern', name, external_references } };
}

/** What only a pattern can say: a property of something that nobody saw. */
function patternOnly(path: string, value: string): Form {
  return { observables: [], comparison: `${path} = ${literal(value)}` };
}

const FORMS: Readonly<Partial<Record<ObservableType, (value: string) => Form | undefined>>> = {
  ip: (value) => byValue(addressType(value), value),
  cidr: (value) => byValue(addressType(value), value, 'ISSUBSET'),
  domain: (value) => byValue('domain-name', wireHost(value)),
  url,
  hash,
  email,
  asn: autonomousSystem,
  cve: vulnerability,
  mac,
  attack: attackPattern,
  ssdeep: (value) => fileBy('SSDEEP', value),
  // A file object needs a hash of its bytes or a name; this one is of its imports (`windows-pebinary-ext`).
  imphash: (value) => patternOnly("file:extensions.'windows-pebinary-ext'.imphash", value),
  authentihash: (value) => fileBy('AUTHENTIHASH', value),
  file_path: filePath,
  registry_key: (key) => ({
    observables: [sco('windows-registry-key', { key })],
    comparison: `windows-registry-key:key = ${literal(key)}`,
  }),
  user_agent: (value) =>
    patternOnly("network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'", value),
};

/** How STIX says a value; undefined where it has no word for it: coins, telephone numbers, names of YARA rules. */
export function formOf(type: string, value: string): Form | undefined {
  return Object.hasOwn(FORMS, type) ? FORMS[type as ObservableType]?.(value) : undefined;
}
