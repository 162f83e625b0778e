import type { Indicator } from '../../ioc/index.ts';
import { type Attribute, attributeOf, isAbout } from '../misp/attribute.ts';
import { fieldsOf, peek, peekText } from '../network/fields.ts';
import { checkPlace, OWN_INSTANCE, pageOf } from '../network/own.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { SourceError } from '../network/source-error.ts';
import { newestFirst } from '../network/times.ts';
import { narrowestTlp } from '../network/tlp.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { shown } from '../shown.ts';

/** A key that is not known comes as 403, like everything else that is not allowed. */
function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'response') !== undefined) return undefined;
  const says = peekText(body, 'message') ?? peekText(body, 'name');
  const refused = says !== undefined && /authentication failed|api ?key/i.test(says);
  return says === undefined ? undefined : { says, code: refused ? 'unauthorized' : undefined };
}

/** How an event may spell the value: MISP compares texts, and many write a host alone without the slash. */
function spellingsOf({ type, value }: Indicator): string | readonly string[] {
  const bare = type === 'url' && /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+\/$/i.test(value);
  return bare ? [value, value.slice(0, -1)] : value;
}

function attributesIn(body: unknown, indicator: Indicator): Attribute[] {
  const response = fieldsOf(body, 'MISP').object('response');
  if (!response.has('Attribute')) throw new SourceError('bad_response', 'MISP.response.Attribute is missing');
  return response.objects('Attribute').flatMap((fields, index) => {
    // A percent sign stands for anything in a search: what was not asked for is found as well.
    const raw = peek(body, 'response', 'Attribute', index);
    const found = attributeOf(fields, raw);
    return isAbout(fields, indicator) && fields.flagIfAny('deleted') !== true ? [found] : [];
  });
}

const CONFIDENCE = 8;

/**
 * A hit on a list of likely false positives speaks against the attributes; a list that only says whose the value is (a
 * cloud's, a VPN's) does not.
 */
function opinion(attributes: readonly Attribute[]): Omit<Answer, 'reasons'> & { readonly first?: string } {
  const [lists] = [...new Set(attributes.flatMap(({ falsePositive }) => falsePositive))];
  if (lists !== undefined)
    return { verdict: 'benign', score: 0, confidence: CONFIDENCE, first: `on the warninglist ${shown(lists)}` };
  const detect = attributes.some(({ toIds, known }) => toIds && known.length === 0);
  return detect
    ? { verdict: 'malicious', score: 85, confidence: CONFIDENCE }
    : { verdict: 'suspicious', score: 50, confidence: CONFIDENCE };
}

/** `misp-galaxy:malpedia="Emotet"`: what the value inside the quotes names. */
const FAMILY = /^misp-galaxy:(?:malpedia|mitre-malware|ransomware|stealer|rat|botnet|banker|tool)="([^"]{1,80})"$/;

function answerOf(attributes: readonly Attribute[], base: string): Answer {
  const newest = newestFirst(attributes, ({ at }) => at);
  const [latest] = newest;
  const events = new Set(attributes.map(({ event }) => event)).size;
  const detect = attributes.filter(({ toIds }) => toIds).length;
  const tags = attributes.flatMap((attribute) => attribute.tags);
  const tlp = narrowestTlp(tags);
  const [info] = namesOf(newest.map((attribute) => attribute.info));
  const [category] = namesOf([latest?.category]);
  const [org] = namesOf([latest?.org]);
  const known = namesOf(attributes.flatMap((attribute) => attribute.known));
  const { first, ...said } = opinion(attributes);
  const about = info === undefined ? '' : `: ${info}`;
  const page = latest?.event === undefined ? undefined : pageOf(base, ['events', 'view', latest.event]);
  return {
    ...said,
    reasons: [
      ...(first === undefined ? [] : [first]),
      `in ${events} event${events === 1 ? '' : 's'}, ${detect} of ${attributes.length} attributes for detection${about}`,
      ...(known.length > 0 ? [`known as ${known.slice(0, 3).join(', ')}`] : []),
    ],
    summary: {
      attributes: attributes.length,
      events,
      to_ids: detect,
      ...(info !== undefined && { event: info }),
      ...(category !== undefined && { category }),
      ...(org !== undefined && { org }),
      ...(tlp !== undefined && { tlp }),
    },
    tags: tagsOf(tags),
    families: namesOf(tags.map((tag) => FAMILY.exec(tag.slice(0, 150))?.[1])),
    ...(said.verdict !== 'benign' && latest?.at !== undefined && { lastSeen: latest.at }),
    ...(page !== undefined && { permalink: page }),
  };
}

function headersOf(key: string): Readonly<Record<string, string>> {
  return { authorization: key };
}

/** https://www.misp-project.org/openapi/#tag/Attributes/operation/restSearchAttributes */
const misp: RemotePlugin = {
  name: 'misp',
  displayName: 'MISP',
  version: '1',
  types: ['ip', 'domain', 'url', 'hash', 'email'],
  categories: ['threat-intelligence', 'own-instance'],
  basis: 'list',
  group: 'misp',
  egress: 'own',
  url: OWN_INSTANCE,
  key: { required: true, variables: ['MISP_KEY'] },
  async run(indicator, { ask, key = '', base }) {
    checkPlace(misp, base);
    const json = {
      value: spellingsOf(indicator),
      returnFormat: 'json',
      includeEventTags: true,
      includeWarninglistHits: true,
      includeContext: true,
      limit: 100,
    };
    const reply = await ask({ path: ['attributes', 'restSearch'], json, headers: headersOf(key) });
    const attributes = attributesIn(checkedBody(reply, misp, complaintOf), indicator);
    return attributes.length === 0 ? { status: 'not_found' } : answerOf(attributes, base);
  },
  async check({ ask, key = '', base }: RemoteContext) {
    checkPlace(misp, base);
    const reply = await ask({ path: ['servers', 'getVersion'], headers: headersOf(key) });
    const version = fieldsOf(checkedBody(reply, misp, complaintOf), 'MISP').text('version');
    if (version === '') throw new SourceError('bad_response', 'MISP.version is empty');
    return undefined;
  },
};

export default misp;
