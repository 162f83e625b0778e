import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { given, nameAt } from '../network/loose.ts';
import { relatedOf } from '../network/related.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { sameAddress } from '../network/same-address.ts';
import { tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

const NAME = 'IPinfo';

/** An error is a text, or an object with a title and a message; it comes with 200 as well. */
function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'error') === undefined) return undefined;
  const [title, message] = [peekText(body, 'error', 'title'), peekText(body, 'error', 'message')];
  return {
    says: peekText(body, 'error') ?? message ?? title,
    code: title === 'Unknown token' ? 'unauthorized' : undefined,
  };
}

/** Smaller plans have number and name of the autonomous system in one text: `AS64496 Some Network`. */
function systemOf(body: unknown) {
  const [, number, name] = /^(AS\d{1,10}) (.+)$/s.exec(peekText(body, 'org') ?? '') ?? [];
  return {
    asn: nameAt(body, 'asn', 'asn') ?? number,
    as_name: nameAt(body, 'asn', 'name') ?? nameAt({ name }, 'name'),
  };
}

/** Ways in which who uses an address may hide: `privacy` of the larger plans. */
const WAYS = ['vpn', 'proxy', 'tor', 'relay', 'hosting'];

/** https://ipinfo.io/developers/responses */
function addressAnswer(body: unknown): Answer {
  const ways = WAYS.filter((way) => peek(body, 'privacy', way) === true);
  const system = systemOf(body);
  const country = nameAt(body, 'country');
  const where = country === undefined ? '' : `, ${country}`;
  return {
    summary: given({
      hostname: nameAt(body, 'hostname'),
      city: nameAt(body, 'city'),
      country,
      ...system,
      company: nameAt(body, 'company', 'name'),
      privacy: ways.join(', ') || undefined,
      abuse_contact: nameAt(body, 'abuse', 'email'),
    }),
    reasons: [
      ...(ways.length > 0 ? [`used as ${ways.join(', ')}`] : []),
      `${[system.asn, system.as_name].filter(Boolean).join(' ') || 'no autonomous system'}${where}`,
    ],
    tags: tagsOf([...ways, peek(body, 'anycast') === true ? 'anycast' : undefined, peekText(body, 'asn', 'type')]),
    related: relatedOf('domain', [peekText(body, 'hostname')], 'related-to'),
  };
}

function authorised({ key }: RemoteContext) {
  return key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } };
}

const isBogon = (fields: Fields) => fields.flagIfAny('bogon') === true;

const ipinfo: RemotePlugin = {
  name: 'ipinfo',
  displayName: NAME,
  version: '1',
  types: ['ip'],
  categories: ['network', 'geo'],
  basis: 'registry',
  group: 'ipinfo',
  egress: 'lookup',
  url: 'https://ipinfo.io',
  key: { required: false, variables: ['IPINFO_TOKEN'] },
  // The free plan has 50 000 a month; without a token 1000 a day are answered.
  limits: [{ calls: 1000, seconds: 86_400 }],
  async check(context) {
    const body = checkedBody(await context.ask({ path: ['me'], ...authorised(context) }), ipinfo, complaintOf);
    const requests = fieldsOf(body, NAME).objectIfAny('requests');
    const [limit, remaining] = [requests?.countIfAny('limit'), requests?.countIfAny('remaining')];
    return { ...(limit !== undefined && { limit }), ...(remaining !== undefined && { remaining }) };
  },
  async run({ value }, context) {
    const body = checkedBody(await context.ask({ path: [value, 'json'], ...authorised(context) }), ipinfo, complaintOf);
    const fields = fieldsOf(body, NAME);
    sameAddress(fields.text('ip'), value, `${NAME}.ip`);
    if (isBogon(fields)) return { status: 'not_found', reasons: ['an address that nobody announces'], tags: ['bogon'] };
    return { ...addressAnswer(body), permalink: `https://ipinfo.io/${encodeURIComponent(value)}` };
  },
};

export default ipinfo;
