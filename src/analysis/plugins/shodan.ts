import { cvesOf } from '../network/cves.ts';
import { fieldsOf, peek, peekText } from '../network/fields.ts';
import { given, nameAt, textsAt, timeAt } from '../network/loose.ts';
import { relatedOf } from '../network/related.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { sameAddress } from '../network/same-address.ts';
import { someOf } from '../network/some.ts';
import { tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { exposureReason, portsOf, tagOpinion } from '../shodan/host.ts';

function complaintOf(body: unknown): Complaint | undefined {
  return peek(body, 'error') === undefined ? undefined : { says: peekText(body, 'error') };
}

/** Nothing was ever found there: a 404 that says so in these words. */
function isUnseen(body: unknown): boolean {
  return peekText(body, 'error')?.startsWith('No information available') ?? false;
}

/** https://developer.shodan.io/api, “Host Information” */
function hostAnswer(body: unknown, tags: readonly string[]): Answer {
  const ports = portsOf(body, 'Shodan');
  const [vulns, hostnames] = [textsAt(body, 'vulns'), textsAt(body, 'hostnames')];
  const seen = timeAt(body, 'last_update');
  const opinion = tagOpinion(tags);
  return {
    ...opinion,
    reasons: [...(opinion.reasons ?? []), exposureReason(ports, vulns.length)],
    summary: given({
      ports: someOf(ports),
      org: nameAt(body, 'org'),
      asn: nameAt(body, 'asn'),
      country: nameAt(body, 'country_code'),
      os: nameAt(body, 'os'),
      hostnames: someOf(hostnames, 3) || undefined,
      vulns: vulns.length,
      last_update: seen,
    }),
    tags: tagsOf(tags),
    cves: cvesOf(vulns),
    // That a port was open says nothing of harm: only what the tags say grows old.
    ...(opinion.verdict !== undefined && seen !== undefined && { lastSeen: seen }),
    related: relatedOf('domain', hostnames, 'related-to'),
  };
}

const shodan: RemotePlugin = {
  name: 'shodan',
  displayName: 'Shodan',
  version: '1',
  types: ['ip'],
  categories: ['exposure'],
  basis: 'sensor',
  group: 'shodan',
  egress: 'lookup',
  url: 'https://api.shodan.io',
  key: { required: true, variables: ['SHODAN_API_KEY'] },
  limits: [{ calls: 1, seconds: 1 }],
  async check({ ask, key = '' }) {
    const account = fieldsOf(
      checkedBody(await ask({ path: ['api-info'], query: { key } }), shodan, complaintOf),
      'Shodan',
    );
    const remaining = account.count('query_credits');
    const limit = account.objectIfAny('usage_limits')?.countIfAny('query_credits');
    return { remaining, ...(limit !== undefined && { limit }) };
  },
  async run({ value }, { ask, key = '' }) {
    // The API takes its key nowhere else; addresses are part of no message.
    const reply = await ask({ path: ['shodan', 'host', value], query: { key } });
    if (isUnseen(bodyIfAny(reply))) return { status: 'not_found' };
    const body = checkedBody(reply, shodan, complaintOf);
    const fields = fieldsOf(body, 'Shodan');
    sameAddress(fields.text('ip_str'), value, 'Shodan.ip_str');
    return {
      ...hostAnswer(body, fields.texts('tags')),
      permalink: `https://www.shodan.io/host/${encodeURIComponent(value)}`,
    };
  },
};

export default shodan;
