import type { Indicator } from '../../ioc/index.ts';
import { splitHost } from '../host.ts';
import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { relatedOf } from '../network/related.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { NotAsked } from '../network/source-error.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

/** Everybody may write a pulse, and many copy others: a mention, never a verdict. */
const CONFIDENCE = 4;

/** One pulse is 20, each doubling 10 more. */
function scoreOf(pulses: number): number {
  return Math.min(70, Math.round(20 + 10 * Math.log2(pulses)));
}

function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'pulse_info') !== undefined) return undefined;
  const says = peekText(body, 'detail') ?? peekText(body, 'error');
  if (says === undefined) return undefined;
  return { says, ...(/auth|api.?key|credential/i.test(says) && { code: 'unauthorized' as const }) };
}

/** The name of the section and of the web page. https://otx.alienvault.com/api */
function sectionOf({ type, value }: Indicator): string {
  if (type === 'ip') return value.includes(':') ? 'IPv6' : 'IPv4';
  if (type === 'domain') return splitHost(value).owner === value ? 'domain' : 'hostname';
  return type === 'url' ? 'url' : 'file';
}

/** What is on one of the lists of popular and well-known things. */
function validatedBy(body: Fields): string[] {
  return body
    .objects('validation')
    .map((list) => namesOf([list.textIfAny('source'), list.textIfAny('name')])[0] ?? 'list');
}

function pulseFacts(pulses: readonly Fields[]) {
  const newestFirst = pulses
    .map((pulse) => ({ pulse, modified: pulse.timeIfAny('modified') ?? pulse.timeIfAny('created') ?? '' }))
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  const [newest] = newestFirst;
  const created = pulses.flatMap((pulse) => pulse.timeIfAny('created') ?? []).sort();
  return {
    name: namesOf([newest?.pulse.textIfAny('name')])[0],
    last: newest?.modified || undefined,
    first: created[0],
    adversaries: namesOf(pulses.map((pulse) => pulse.textIfAny('adversary'))),
    families: namesOf(
      pulses.flatMap((pulse) => pulse.objects('malware_families').map((each) => each.textIfAny('display_name'))),
    ),
    techniques: namesOf(pulses.flatMap((pulse) => pulse.objects('attack_ids').map((each) => each.textIfAny('id')))),
  };
}

/** What the general section tells beside the pulses. */
function background(body: Fields) {
  const [asn] = namesOf([body.textIfAny('asn')]);
  const [country] = namesOf([body.textIfAny('country_code')]);
  return { ...(asn !== undefined && { asn }), ...(country !== undefined && { country }) };
}

function pulseAnswer(count: number, pulses: readonly Fields[]): Answer {
  const { name, last, first, adversaries, families, techniques } = pulseFacts(pulses);
  const newest = name === undefined ? '' : `, the newest “${name}”`;
  const [adversary] = adversaries;
  return {
    summary: {
      pulses: count,
      ...(name !== undefined && { newest_pulse: name }),
      ...(adversary !== undefined && { adversary }),
    },
    reasons: [
      `mentioned in ${count} ${count === 1 ? 'pulse' : 'pulses'} of OTX${newest}${last ? ` of ${last.slice(0, 10)}` : ''}`,
    ],
    tags: tagsOf([...adversaries, ...techniques]),
    families,
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  };
}

/** https://otx.alienvault.com/api, section general */
function generalAnswer(body: Fields): Answer {
  const info = body.object('pulse_info');
  const count = info.count('count');
  const lists = validatedBy(body);
  const answer = pulseAnswer(count, info.objects('pulses'));
  const summary = { ...answer.summary, ...background(body) };
  if (lists.length > 0) {
    const known = `OTX has it on a list of well-known ones: ${namesOf(lists).join(', ')}`;
    return {
      ...answer,
      verdict: 'benign',
      score: 0,
      confidence: CONFIDENCE,
      summary: { ...summary, validation: namesOf(lists).join(', ') },
      reasons: count > 0 ? [known, ...(answer.reasons ?? [])] : [known],
    };
  }
  if (count === 0) return { status: 'not_found', summary };
  return { ...answer, summary, verdict: 'suspicious', score: scoreOf(count), confidence: CONFIDENCE };
}

const otx: RemotePlugin = {
  name: 'otx',
  displayName: 'AlienVault OTX',
  version: '1',
  types: ['ip', 'domain', 'url', 'hash'],
  categories: ['reputation'],
  basis: 'crowd',
  group: 'otx',
  egress: 'lookup',
  url: 'https://otx.alienvault.com/api/v1',
  key: { required: false, variables: ['OTX_API_KEY'] },
  // Of an account; who asks without a key is told earlier, by the source itself.
  limits: [{ calls: 10_000, seconds: 3600 }],
  // Popular indicators take long (https://github.com/AlienVault-OTX/OTX-Python-SDK/issues/80).
  limitMs: 20_000,
  async check({ ask, key = '' }) {
    const reply = await ask({ path: ['users', 'me'], headers: { 'X-OTX-API-KEY': key } });
    fieldsOf(checkedBody(reply, otx, complaintOf), 'OTX').text('username');
    return undefined;
  },
  async run(indicator, { ask, key }) {
    const { type, value } = indicator;
    if (type === 'hash' && value.length > 64)
      throw new NotAsked('unsupported_type', 'OTX knows files by MD5, SHA-1 and SHA-256 only');
    const section = sectionOf(indicator);
    const reply = await ask({
      path: ['indicators', section, value, 'general'],
      ...(key !== undefined && { headers: { 'X-OTX-API-KEY': key } }),
    });
    const body = fieldsOf(checkedBody(reply, otx, complaintOf), 'OTX');
    const answer = generalAnswer(body);
    // A file is kept under one of its hashes, whichever was asked for.
    const base = type === 'hash' ? body.objectIfAny('base_indicator')?.textIfAny('indicator') : undefined;
    return {
      ...answer,
      related: relatedOf('hash', [base], 'related-to').filter((other) => other.value !== value),
      permalink: `https://otx.alienvault.com/indicator/${section === 'IPv4' || section === 'IPv6' ? 'ip' : section}/${encodeURIComponent(value)}`,
    };
  },
};

export default otx;
