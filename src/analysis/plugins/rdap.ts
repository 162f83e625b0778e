import { suffixOf } from '../../ioc/index.ts';
import type { Reply } from '../network/asking.ts';
import { fieldsOf, peek, peekText } from '../network/fields.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { domainAnswer } from '../rdap/domain.ts';
import { networkAnswer } from '../rdap/network.ts';

/** RFC 7480, 4.2; some servers want the other. */
const ACCEPT = 'application/rdap+json, application/json;q=0.9';

/** RFC 9083, 6 */
function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'errorCode') === undefined) return undefined;
  return { says: peekText(body, 'description', 0) ?? peekText(body, 'title') };
}

/** A 404 of a server of registrations: in its own words, or without any under its own type (RFC 7480, 5.3). */
function isUnregistered(reply: Reply): boolean {
  if (reply.status !== 404) return false;
  const code = peek(bodyIfAny(reply), 'errorCode');
  return Number(code) === 404 || /^application\/rdap\+json\b/i.test(reply.header('content-type') ?? '');
}

/** What is registered is the name under a public suffix, and nothing below it. */
function registrable(host: string): string {
  const domain = suffixOf(host)?.registrableDomain;
  if (domain === undefined)
    throw new NotAsked('unsupported_type', 'nobody has registered it: it is a public suffix itself');
  return domain;
}

const KINDS = { ip: 'ip network', domain: 'domain' } as const;

const rdap: RemotePlugin = {
  name: 'rdap',
  displayName: 'RDAP',
  version: '1',
  types: ['ip', 'domain'],
  categories: ['registration', 'network'],
  basis: 'registry',
  group: 'rdap',
  egress: 'lookup',
  // It refers to the registry (https://about.rdap.org); that one may refer to another (RFC 7480, 5.2).
  url: 'https://rdap.org',
  limits: [{ calls: 10, seconds: 10 }],
  async run({ type, value }, { ask, now }) {
    const kind = type === 'ip' ? 'ip' : 'domain';
    const object = kind === 'ip' ? value : registrable(value);
    const reply = await ask({ path: [kind, object], headers: { accept: ACCEPT }, refers: true });
    if (isUnregistered(reply))
      return { status: 'not_found', reasons: ['not registered, or with a registry that does not answer this way'] };
    const body = checkedBody(reply, rdap, complaintOf);
    if (fieldsOf(body, 'RDAP').text('objectClassName') !== KINDS[kind])
      throw new SourceError('bad_response', `RDAP.objectClassName is not ${KINDS[kind]}`);
    return kind === 'ip' ? networkAnswer(body, value) : domainAnswer(body, object, value, now());
  },
};

export default rdap;
