import { cvesOf } from '../network/cves.ts';
import { fieldsOf, peek, peekText } from '../network/fields.ts';
import { given, textsAt } from '../network/loose.ts';
import { relatedOf } from '../network/related.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { sameAddress } from '../network/same-address.ts';
import { someOf } from '../network/some.ts';
import { tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { exposureReason, portsOf, tagOpinion } from '../shodan/host.ts';

const NAME = 'Shodan InternetDB';

function complaintOf(body: unknown): Complaint | undefined {
  const says = peekText(body, 'detail');
  return says === undefined || peek(body, 'ip') !== undefined ? undefined : { says };
}

/** Never crawled: a 404 that says so in these words. */
function isUnseen(body: unknown): boolean {
  return complaintOf(body)?.says?.startsWith('No information available') ?? false;
}

/** https://internetdb.shodan.io/docs */
function hostAnswer(body: unknown, tags: readonly string[]): Answer {
  const ports = portsOf(body, NAME);
  const [vulns, hostnames] = [textsAt(body, 'vulns'), textsAt(body, 'hostnames')];
  const products = textsAt(body, 'cpes').map((cpe) => cpe.replace(/^cpe:(?:\/|2\.3:)[aoh]:/, ''));
  const opinion = tagOpinion(tags);
  return {
    ...opinion,
    reasons: [...(opinion.reasons ?? []), exposureReason(ports, vulns.length)],
    summary: given({
      ports: someOf(ports),
      hostnames: someOf(hostnames, 3) || undefined,
      vulns: vulns.length,
      products: someOf(products, 3) || undefined,
      tags: someOf(tagsOf(tags)) || undefined,
    }),
    tags: tagsOf(tags),
    cves: cvesOf(vulns),
    related: relatedOf('domain', hostnames, 'related-to'),
  };
}

const internetdb: RemotePlugin = {
  name: 'shodan_internetdb',
  displayName: NAME,
  version: '1',
  types: ['ip'],
  categories: ['exposure'],
  basis: 'sensor',
  group: 'shodan',
  egress: 'lookup',
  url: 'https://internetdb.shodan.io',
  async run({ value }, { ask }) {
    const reply = await ask({ path: [value] });
    if (isUnseen(bodyIfAny(reply))) return { status: 'not_found' };
    const body = checkedBody(reply, internetdb, complaintOf);
    const fields = fieldsOf(body, NAME);
    sameAddress(fields.text('ip'), value, `${NAME}.ip`);
    return {
      ...hostAnswer(body, fields.texts('tags')),
      permalink: `https://www.shodan.io/host/${encodeURIComponent(value)}`,
    };
  },
};

export default internetdb;
