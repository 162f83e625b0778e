import type { Indicator } from '../../ioc/index.ts';
import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { quotaOf } from '../network/quota.ts';
import { relatedOf } from '../network/related.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { checkedBody } from '../network/reply.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { newestFirst } from '../network/times.ts';
import { namesOf, tagsOf, textsIn } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { checkAccount, complaintOf, urlscanHeaders } from '../urlscan/api.ts';

/** A value in the language of the search (https://docs.urlscan.io/pages/search-api-reference). */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** What is searched for: pages that ended on the host, or that were or became the URL, or that loaded the file. */
function questionFor({ type, value }: Indicator): string {
  switch (type) {
    case 'ip':
      return `page.ip:${quoted(value)}`;
    case 'domain':
      return `page.domain:${quoted(value)}`;
    case 'url':
      return `page.url.keyword:${quoted(value)} OR task.url.keyword:${quoted(value)}`;
    default:
      if (value.length !== 64) throw new NotAsked('unsupported_type', 'urlscan.io knows files by SHA-256 only');
      return `hash:${value}`;
  }
}

/** A scan of the list, as far as the verdict needs it. */
interface Scan {
  readonly malicious: boolean;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly raw: unknown;
}

function scanOf(result: Fields, raw: unknown): Scan {
  const at = result.object('task').timeIfAny('time');
  if (at === undefined) throw new SourceError('bad_response', 'urlscan.io.results: a scan without a time');
  return { malicious: result.objectIfAny('verdicts')?.flagIfAny('malicious') ?? false, at, raw };
}

function scansOf(body: unknown): Scan[] {
  const answer = fieldsOf(body, 'urlscan.io');
  if (!answer.has('results')) throw new SourceError('bad_response', 'urlscan.io.results is missing');
  const scans = answer.objects('results').map((result, index) => scanOf(result, peek(body, 'results', index)));
  return newestFirst(scans, ({ at }) => at);
}

const RECENT_DAYS = 30;
const MANY = 3;

function isRecent({ at }: Scan, now: Date): boolean {
  return now.getTime() - Date.parse(at) <= RECENT_DAYS * 86_400_000;
}

/** Whoever scans calls it malicious or not: several within a month weigh more than one, and one of any age something. */
function opinion(malicious: readonly Scan[], read: number, now: Date): Answer {
  const [latest] = malicious;
  if (!latest) return { reasons: [`looked at ${read} scans: none of them is marked malicious, which is no opinion`] };
  const recent = malicious.filter((scan) => isRecent(scan, now)).length;
  const many = recent >= MANY;
  return {
    verdict: many ? 'malicious' : 'suspicious',
    score: many ? 80 : 50,
    confidence: 5,
    lastSeen: latest.at,
    reasons: [
      `malicious in ${malicious.length} of ${read} scans, ${recent} of them in ${RECENT_DAYS} days, the last on ${latest.at.slice(0, 10)}`,
    ],
  };
}

/** A file that bad pages load may be the script that every page loads: how many do is a fact, no verdict on the file. */
function fileOpinion(malicious: readonly Scan[], read: number): Answer {
  return {
    reasons: [
      `loaded by ${read} scanned pages, ${malicious.length} of them malicious: says nothing of the file itself`,
    ],
  };
}

/** Facts of the page as it was seen last. */
function pageFacts({ raw, at }: Scan) {
  const word = (name: string) => namesOf([peekText(raw, 'page', name)])[0];
  const [domain, ip, asn, country] = [word('domain'), word('ip'), word('asn'), word('country')];
  return {
    last_scan: at,
    ...(domain !== undefined && { page_domain: domain }),
    ...(ip !== undefined && { page_ip: ip }),
    ...(asn !== undefined && { asn }),
    ...(country !== undefined && { country }),
  };
}

function relatedTo({ type }: Indicator, scans: readonly Scan[]) {
  const word = (name: string) => scans.map(({ raw }) => peekText(raw, 'page', name));
  if (type === 'domain') return relatedOf('ip', word('ip'), 'resolves-to');
  return type === 'ip' ? relatedOf('domain', word('domain'), 'resolves-to') : [];
}

/** As many as there are, where the source says so. */
function totalOf(body: unknown, read: number): number {
  const total = peek(body, 'total');
  return Number.isSafeInteger(total) && (total as number) >= read ? (total as number) : read;
}

const urlscanSearch: RemotePlugin = {
  name: 'urlscan_search',
  displayName: 'urlscan.io search',
  version: '1',
  types: ['ip', 'domain', 'url', 'hash'],
  categories: ['reputation', 'web'],
  basis: 'crowd',
  group: 'urlscan',
  egress: 'lookup',
  url: 'https://urlscan.io/api/v1',
  key: { required: false, variables: ['URLSCAN_API_KEY'] },
  // Without an account; with one there is more.
  limits: [{ calls: 500, seconds: 86_400 }],
  async run(indicator, { ask, key, now }) {
    const question = questionFor(indicator);
    const reply = await ask({
      path: ['search', ''],
      query: { q: question, size: '100' },
      ...(key !== undefined && { headers: urlscanHeaders(key) }),
    });
    const body = checkedBody(reply, urlscanSearch, complaintOf);
    const scans = scansOf(body);
    const quota = quotaOf(reply);
    const permalink = `https://urlscan.io/search/#${encodeURIComponent(question)}`;
    const [latest] = scans;
    if (!latest) return { status: 'not_found', permalink, ...(quota && { quota }) };
    const malicious = scans.filter((scan) => scan.malicious);
    const total = totalOf(body, scans.length);
    const related = relatedTo(indicator, scans);
    return {
      ...(indicator.type === 'hash' ? fileOpinion(malicious, scans.length) : opinion(malicious, scans.length, now())),
      summary: { scans: total, malicious_scans: malicious.length, ...pageFacts(latest) },
      tags: tagsOf(scans.flatMap(({ raw }) => textsIn(peek(raw, 'task', 'tags')))),
      ...(related.length > 0 && { related }),
      permalink,
      ...(quota && { quota }),
    };
  },
  check: (context) => checkAccount(urlscanSearch, context),
};

export default urlscanSearch;
