/** Whether an event is what MISP imports: written from its core format and from what it checks of a value. */

interface Attribute {
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly to_ids: boolean;
  readonly comment: string;
  readonly [property: string]: unknown;
}

export interface MispEvent {
  readonly uuid: string;
  readonly info: string;
  readonly Attribute: readonly Attribute[];
  readonly [property: string]: unknown;
}

const HOST = /^[A-Z0-9.\-_]+\.[A-Z0-9-]{2,}$/i;
const MAIL = /^.[^\s]*@.*\..*$/;
const LINE = /^[^\n]*$/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*)(?:\/\d{1,3})?$/i;

/** Types, the categories they may stand in, and what MISP accepts as their value. */
const TYPES: Readonly<Record<string, readonly [categories: readonly string[], value: RegExp]>> = {
  'ip-dst': [['Network activity', 'Payload delivery', 'External analysis'], ADDRESS],
  domain: [['Network activity', 'Payload delivery', 'External analysis'], HOST],
  hostname: [['Network activity', 'Payload delivery', 'External analysis'], HOST],
  url: [['Network activity', 'Payload delivery', 'External analysis'], LINE],
  email: [['Payload delivery', 'Network activity', 'Social network', 'Attribution'], MAIL],
  md5: [['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'], /^[0-9a-f]{32}$/],
  sha1: [['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'], /^[0-9a-f]{40}$/],
  sha256: [['Payload delivery', 'Artifacts dropped', 'Payload installation', 'External analysis'], /^[0-9a-f]{64}$/],
  sha512: [['Payload delivery', 'Artifacts dropped', 'Payload installation'], /^[0-9a-f]{128}$/],
  ssdeep: [['Payload delivery', 'Artifacts dropped', 'Payload installation'], /^\d+:[0-9a-zA-Z/+]*:[0-9a-zA-Z/+]*$/],
  imphash: [['Payload delivery', 'Artifacts dropped', 'Payload installation'], /^[0-9a-f]{32}$/],
  authentihash: [['Payload delivery', 'Artifacts dropped', 'Payload installation'], /^[0-9a-f]{64}$/],
  filename: [['Payload delivery', 'Artifacts dropped', 'Payload installation', 'Persistence mechanism'], LINE],
  regkey: [['Persistence mechanism', 'Artifacts dropped', 'External analysis'], LINE],
  AS: [['Network activity', 'Payload delivery', 'External analysis'], /^(?:AS)?\d+$/],
  'mac-address': [['Network activity', 'Payload delivery', 'External analysis'], /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/],
  vulnerability: [['External analysis', 'Payload delivery', 'Payload installation'], /^CVE-\d{4}-\d{4,}$/],
  'user-agent': [['Network activity', 'Payload delivery', 'External analysis'], LINE],
  btc: [['Financial fraud'], /^[a-zA-Z0-9]+$/],
  xmr: [['Financial fraud'], /^[a-zA-Z0-9]+$/],
  'phone-number': [['Person', 'Financial fraud', 'Other'], /^\+?\d+$/],
  uuid: [['Other'], /^[0-9a-f-]{36}$/],
  text: [['External analysis', 'Financial fraud', 'Other', 'Internal reference', 'Payload delivery'], /^/],
  other: [['Payload delivery', 'Other'], /^/],
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SECONDS = /^\d{10}$/;

function* faultsOf(attribute: Attribute, { values }: { readonly values: boolean }): Iterable<string> {
  const { uuid, type, category, value, to_ids, comment } = attribute;
  const [categories, form] = TYPES[type] ?? [[], /$^/];
  if (!UUID.test(uuid)) yield `uuid ${uuid}`;
  if (!categories.includes(category)) yield `${type} in ${category}`;
  if (typeof value !== 'string' || (values && !form.test(value))) yield `${type}: ${value}`;
  if (typeof to_ids !== 'boolean' || typeof comment !== 'string') yield 'to_ids, comment';
  if (attribute['distribution'] !== '5' || !SECONDS.test(String(attribute['timestamp'])))
    yield 'distribution, timestamp';
}

/** What is wrong with an event, a line a fault. Without `values`, whatever stands in them. */
export function eventFaults({ Event }: { readonly Event: MispEvent }, how = { values: true }): readonly string[] {
  const all: string[] = [];
  if (!UUID.test(Event.uuid) || Event['published'] !== false || Event['publish_timestamp'] !== '0')
    all.push('uuid, published');
  if (Event.info === '' || Event.info.length > 256 || /[\r\n]/.test(Event.info)) all.push('info');
  if (!/^\d{4}-\d\d-\d\d$/.test(String(Event['date'])) || !SECONDS.test(String(Event['timestamp'])))
    all.push('date, timestamp');
  if (Event['distribution'] !== '0' || Event['sharing_group_id'] !== '0') all.push('distribution');
  if (Event['threat_level_id'] !== '4' || Event['analysis'] !== '0') all.push('threat_level_id, analysis');
  if (Event['attribute_count'] !== String(Event.Attribute.length)) all.push('attribute_count');
  for (const attribute of Event.Attribute) all.push(...faultsOf(attribute, how));
  const unique = new Set(Event.Attribute.map(({ category, type, value }) => JSON.stringify([category, type, value])));
  if (unique.size !== Event.Attribute.length) all.push('an attribute twice');
  if (new Set(Event.Attribute.map(({ uuid }) => uuid)).size !== Event.Attribute.length) all.push('a uuid twice');
  return all;
}
