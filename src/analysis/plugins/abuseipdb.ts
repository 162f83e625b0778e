import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { quotaOf } from '../network/quota.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import type { ErrorCode } from '../network/source-error.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

/** Reports older than this are not asked for; the source's own default is 30 days, its longest a year. */
const DAYS = 90;

/** The source's own status for an error, where the HTTP status says something else. */
const CODES: Readonly<Record<number, ErrorCode>> = { 401: 'unauthorized', 403: 'forbidden', 422: 'invalid_ioc' };

/** https://docs.abuseipdb.com/#api-daily-rate-limits */
function codeOf(status: unknown, says: string | undefined): ErrorCode | undefined {
  if (status === 429) return says?.startsWith('Daily') ? 'quota_exhausted' : 'rate_limited';
  return typeof status === 'number' ? CODES[status] : undefined;
}

function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'errors') === undefined) return undefined;
  const says = peekText(body, 'errors', 0, 'detail');
  return { says, code: codeOf(peek(body, 'errors', 0, 'status'), says) };
}

/** What many have reported is more reliable than what one has. */
function confidenceFrom(users: number): number {
  return Math.min(8, Math.round(10 * (3 + Math.log2(1 + users))) / 10);
}

/** The source warns that who is whitelisted also lends servers to anybody: no ground to call an address harmless alone. */
const WHITELISTED_AT_MOST = 6;

const MALICIOUS = 75;
const SUSPICIOUS = 25;

function opinion(data: Fields): Answer {
  const score = data.number('abuseConfidenceScore', 0, 100);
  const [reports, users] = [data.count('totalReports'), data.count('numDistinctUsers')];
  const whitelisted = data.flagIfAny('isWhitelisted') ?? false;
  const confidence = confidenceFrom(users);
  const last = data.timeIfAny('lastReportedAt');
  const summary = { abuse_score: score, reports, reporters: users, ...(whitelisted && { whitelisted }) };
  const reported = `abuse score ${score}, ${reports} reports of ${users} reporters in ${DAYS} days`;
  if (score >= SUSPICIOUS) {
    const verdict = score >= MALICIOUS ? 'malicious' : 'suspicious';
    return { verdict, score, confidence, summary, reasons: [reported], ...(last !== undefined && { lastSeen: last }) };
  }
  if (whitelisted) {
    const reasons = ['on the whitelist of AbuseIPDB', reported];
    return { verdict: 'benign', score: 0, confidence: Math.min(WHITELISTED_AT_MOST, confidence), summary, reasons };
  }
  // There is no 404: an address that nobody reported is answered with zeros.
  if (reports === 0 && score === 0) return { status: 'not_found', summary };
  return { summary, reasons: [reported], ...(last !== undefined && { lastSeen: last }) };
}

function background(data: Fields) {
  const [usage] = namesOf([data.textIfAny('usageType')]);
  const [provider] = namesOf([data.textIfAny('isp')]);
  const [country] = namesOf([data.textIfAny('countryCode')]);
  return {
    ...(usage !== undefined && { usage }),
    ...(provider !== undefined && { isp: provider }),
    ...(country !== undefined && { country }),
  };
}

/** https://docs.abuseipdb.com/#check-endpoint */
async function reportsOn(address: string, { ask, key = '' }: RemoteContext) {
  const query = { ipAddress: address, maxAgeInDays: String(DAYS) };
  const reply = await ask({ path: ['check'], query, headers: { Key: key } });
  const data = fieldsOf(checkedBody(reply, abuseipdb, complaintOf), 'AbuseIPDB').object('data');
  return { data, quota: quotaOf(reply) };
}

const abuseipdb: RemotePlugin = {
  name: 'abuseipdb',
  displayName: 'AbuseIPDB',
  version: '1',
  types: ['ip'],
  categories: ['reputation'],
  basis: 'crowd',
  group: 'abuseipdb',
  egress: 'lookup',
  url: 'https://api.abuseipdb.com/api/v2',
  // https://www.abuseipdb.com/pricing: a free account
  limits: [{ calls: 1000, seconds: 86_400 }],
  key: { required: true, variables: ['ABUSEIPDB_API_KEY'] },
  /** There is no page about the account: this costs one of the day's checks, and tells nothing of anybody. */
  async check({ ask, key = '' }) {
    const reply = await ask({ path: ['check'], query: { ipAddress: '127.0.0.1' }, headers: { Key: key } });
    fieldsOf(checkedBody(reply, abuseipdb, complaintOf), 'AbuseIPDB').object('data');
    return quotaOf(reply);
  },
  async run({ value }, context) {
    const { data, quota } = await reportsOn(value, context);
    const answer = opinion(data);
    return {
      ...answer,
      summary: { ...answer.summary, ...background(data) },
      tags: tagsOf([data.textIfAny('usageType'), data.flagIfAny('isTor') ? 'tor' : undefined]),
      permalink: `https://www.abuseipdb.com/check/${encodeURIComponent(value)}`,
      ...(quota && { quota }),
    };
  },
};

export default abuseipdb;
