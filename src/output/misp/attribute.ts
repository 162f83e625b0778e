import { asciiHost, type ObservableType, suffixOf } from '../../ioc/index.ts';
import { fileHash } from '../file-hash.ts';

/** What MISP calls a value: one of its types, in the category that it proposes for the type ("sane defaults"). */
export interface Kind {
  readonly type: string;
  readonly category: string;
  /** Whether MISP proposes to look for values of the type (`to_ids`). */
  readonly detectable: boolean;
  /** The value where MISP spells it in another way. */
  readonly value?: string;
  /** What the value is, where the type does not tell. */
  readonly comment?: string;
}

const NETWORK = 'Network activity';
const DELIVERY = 'Payload delivery';
const ANALYSIS = 'External analysis';

const address: Kind = { type: 'ip-dst', category: NETWORK, detectable: true };

/** A name that can be registered is a `domain`, one below it a `hostname`; MISP takes A-labels only. */
function domain(value: string): Kind {
  const name = asciiHost(value) ?? value;
  const registrable = suffixOf(name)?.registrableDomain ?? name.split('.').slice(-2).join('.');
  return { type: name === registrable ? 'domain' : 'hostname', category: NETWORK, detectable: true, value: name };
}

function email(value: string): Kind {
  const at = value.lastIndexOf('@') + 1;
  const name = value.slice(0, at) + (asciiHost(value.slice(at)) ?? value.slice(at));
  return { type: 'email', category: DELIVERY, detectable: true, value: name };
}

/** A value that MISP has no type for. */
function text(category: string, comment: string): Kind {
  return { type: 'text', category, detectable: false, comment };
}

function payload(type: string): Kind {
  return { type, category: DELIVERY, detectable: true };
}

const KINDS: Readonly<Partial<Record<ObservableType, Kind | ((value: string) => Kind)>>> = {
  // Which end of a connection it was a text does not tell: `ip-dst` is what MISP's own import of free text makes of it.
  ip: address,
  // One address is written without its length.
  cidr: (value) => ({ ...address, value: value.replace(value.includes(':') ? /\/128$/ : /\/32$/, '') }),
  domain,
  url: { type: 'url', category: NETWORK, detectable: true },
  hash: (value) => payload(fileHash(value) ?? 'other'),
  email,
  asn: { type: 'AS', category: NETWORK, detectable: false },
  cve: { type: 'vulnerability', category: ANALYSIS, detectable: false },
  mac: (value) => ({
    type: 'mac-address',
    category: NETWORK,
    detectable: false,
    value: value.replace(/..(?=.)/g, '$&:'),
  }),
  attack: text(ANALYSIS, 'MITRE ATT&CK'),
  ssdeep: payload('ssdeep'),
  imphash: payload('imphash'),
  authentihash: payload('authentihash'),
  btc: { type: 'btc', category: 'Financial fraud', detectable: true },
  eth: text('Financial fraud', 'Ethereum address'),
  xmr: { type: 'xmr', category: 'Financial fraud', detectable: true },
  file_path: payload('filename'),
  registry_key: { type: 'regkey', category: 'Persistence mechanism', detectable: true },
  user_agent: { type: 'user-agent', category: NETWORK, detectable: false },
  uuid: { type: 'uuid', category: 'Other', detectable: false },
  phone: { type: 'phone-number', category: 'Person', detectable: false },
  yara: text(ANALYSIS, 'name of a YARA rule'),
};

/** How MISP says a value; what it has no type for is a text that says what it is. */
export function kindOf(type: string, value: string): Kind {
  const kind = (Object.hasOwn(KINDS, type) && KINDS[type as ObservableType]) || text('Other', type);
  return typeof kind === 'function' ? kind(value) : kind;
}
