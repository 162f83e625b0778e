import type { IndicatorType } from '../../ioc/index.ts';
import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { type ErrorCode, NotAsked, SourceError } from '../network/source-error.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

/** https://docs.virustotal.com/reference/overview: the collection, the type of its objects, the word of the web pages. */
const KINDS: Partial<Record<IndicatorType, readonly [collection: string, type: string, page: string]>> = {
  ip: ['ip_addresses', 'ip_address', 'ip-address'],
  domain: ['domains', 'domain', 'domain'],
  url: ['urls', 'url', 'url'],
  hash: ['files', 'file', 'file'],
};

/** https://docs.virustotal.com/reference/errors */
const CODES: Readonly<Record<string, ErrorCode>> = {
  AuthenticationRequiredError: 'unauthorized',
  WrongCredentialsError: 'unauthorized',
  UserNotActiveError: 'unauthorized',
  ForbiddenError: 'forbidden',
  QuotaExceededError: 'quota_exhausted',
  TooManyRequestsError: 'rate_limited',
  BadRequestError: 'invalid_ioc',
  InvalidArgumentError: 'invalid_ioc',
  TransientError: 'provider_error',
  DeadlineExceededError: 'provider_error',
};

function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'error') === undefined) return undefined;
  const code = peekText(body, 'error', 'code');
  return {
    code: code !== undefined && Object.hasOwn(CODES, code) ? CODES[code] : undefined,
    says: peekText(body, 'error', 'message') ?? code,
  };
}

/** Malicious from this many engines on: single ones err every day. */
const MANY = 5;

/** Engines at which the score is full. */
const FULL = 15;

/** With fewer engines than this nothing was really looked at. */
const FEW = 10;

function opinion(stats: Fields | undefined): Answer {
  if (!stats) return { reasons: ['no engine has looked at it yet'] };
  const [malicious, suspicious] = [stats.count('malicious'), stats.count('suspicious')];
  const [harmless, undetected] = [stats.count('harmless'), stats.count('undetected')];
  const engines = malicious + suspicious + harmless + undetected;
  const summary = { malicious, suspicious, harmless, undetected };
  const confidence = engines < FEW ? 4 : 8;
  const score = Math.round(100 * Math.min(1, (malicious + suspicious / 2) / FULL));
  if (malicious + suspicious > 0) {
    const verdict = malicious >= MANY ? 'malicious' : 'suspicious';
    const also = suspicious > 0 ? `, ${suspicious} suspicious` : '';
    return {
      verdict,
      score,
      confidence,
      summary,
      reasons: [`${malicious} of ${engines} engines say malicious${also}`],
    };
  }
  const reasons = [`none of ${engines} engines objects`];
  // Engines that have no opinion are no witnesses; and those that call it clean may not know it well.
  if (engines < FEW || harmless === 0) return { summary, reasons };
  return { verdict: 'benign', score: 0, confidence: 4, summary, reasons };
}

/** Facts that come with some types only. */
function background(attributes: Fields) {
  const owner = namesOf([attributes.textIfAny('as_owner')])[0];
  const reputation = attributes.has('reputation') ? attributes.number('reputation', -1e6, 1e6) : undefined;
  const analysed = attributes.epochIfAny('last_analysis_date');
  return {
    ...(reputation !== undefined && { reputation }),
    ...(owner !== undefined && { as_owner: owner }),
    ...(analysed !== undefined && { analysed_at: analysed }),
  };
}

function familiesOf(attributes: Fields): string[] {
  const threat = attributes.objectIfAny('popular_threat_classification');
  const names = threat?.objects('popular_threat_name').map((each) => each.text('value')) ?? [];
  return namesOf([threat?.textIfAny('suggested_threat_label'), ...names, ...attributes.texts('threat_names')]);
}

/** URLs and files have pages under the hash that VirusTotal knows them by. */
function pageOf(type: IndicatorType, value: string, id: string, page: string): string {
  const own = type === 'ip' || type === 'domain';
  if (!own && !/^[0-9a-f]{64}$/.test(id)) throw new SourceError('bad_response', 'VirusTotal.data.id is no SHA-256');
  return `https://www.virustotal.com/gui/${page}/${encodeURIComponent(own ? value : id)}`;
}

const virustotal: RemotePlugin = {
  name: 'virustotal',
  displayName: 'VirusTotal',
  version: '1',
  types: ['ip', 'domain', 'url', 'hash'],
  categories: ['reputation'],
  basis: 'engines',
  group: 'virustotal',
  egress: 'lookup',
  url: 'https://www.virustotal.com/api/v3',
  // https://docs.virustotal.com/docs/consumption-quotas-handled: of the public API
  limits: [
    { calls: 4, seconds: 60 },
    { calls: 500, seconds: 86_400 },
  ],
  key: { required: true, variables: ['VT_API_KEY', 'VTCLI_APIKEY'] },
  /**
   * What an account may still ask is told below its key only, which would have to stand in the address. This page takes
   * it in the header: https://docs.virustotal.com/reference/metadata. An account that may not see it has a good key.
   */
  async check({ ask, key = '' }) {
    const reply = await ask({ path: ['metadata'], headers: { 'x-apikey': key } });
    if (peek(bodyIfAny(reply), 'error', 'code') === 'ForbiddenError') return undefined;
    fieldsOf(checkedBody(reply, virustotal, complaintOf), 'VirusTotal').object('data');
    return undefined;
  },
  async run({ type, value }, { ask, key = '' }) {
    const [collection, kind, page] = KINDS[type] ?? [];
    if (collection === undefined || kind === undefined || page === undefined || (type === 'hash' && value.length > 64))
      throw new NotAsked('unsupported_type', 'VirusTotal knows files by MD5, SHA-1 and SHA-256 only');
    const id = type === 'url' ? Buffer.from(value).toString('base64url') : value;
    const reply = await ask({ path: [collection, id], headers: { 'x-apikey': key } });
    // The source's own word: a 404 of anybody else does not mean that VirusTotal does not know it.
    if (peek(bodyIfAny(reply), 'error', 'code') === 'NotFoundError') return { status: 'not_found' };
    const data = fieldsOf(checkedBody(reply, virustotal, complaintOf), 'VirusTotal').object('data');
    if (data.text('type') !== kind) throw new SourceError('bad_response', `VirusTotal.data.type is not ${kind}`);
    const attributes = data.object('attributes');
    const first = attributes.epochIfAny('first_submission_date');
    const answer = opinion(attributes.objectIfAny('last_analysis_stats'));
    return {
      ...answer,
      summary: { ...answer.summary, ...background(attributes) },
      tags: tagsOf(attributes.texts('tags')),
      families: familiesOf(attributes),
      ...(first !== undefined && { firstSeen: first }),
      permalink: pageOf(type, value, data.text('id'), page),
    };
  },
};

export default virustotal;
