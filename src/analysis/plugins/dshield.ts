import { isObject } from '../../shared/json.ts';
import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { countAt, given, nameAt, timeAt } from '../network/loose.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { sameAddress } from '../network/same-address.ts';
import { someOf } from '../network/some.ts';
import { SourceError } from '../network/source-error.ts';
import type { Answer } from '../plugin.ts';

const NAME = 'DShield';

/** It reports errors with 200. */
function complaintOf(body: unknown): Complaint | undefined {
  const says = peekText(body, 'error') ?? peekText(body, 'ip', 'error');
  if (says === undefined) return undefined;
  return { says, code: /^bad ip/i.test(says) ? 'invalid_ioc' : undefined };
}

/** Reports come as numbers, as texts, or as null where there are none. */
function countOf(ip: Fields, body: unknown, name: string): number {
  if (!ip.has(name)) return 0;
  return countAt(body, 'ip', name) ?? ip.count(name);
}

/** Lists of others that hold the address. */
interface Feeds {
  readonly names: readonly string[];
  readonly seen: readonly (readonly [first: string | undefined, last: string | undefined])[];
}

/** Feeds of which the times are read. */
const READ = 200;

/** An empty list stands for none, as PHP writes it. */
function feedsOf(body: unknown): Feeds {
  const feeds = peek(body, 'ip', 'threatfeeds') ?? {};
  if (Array.isArray(feeds) && feeds.length === 0) return { names: [], seen: [] };
  if (!isObject(feeds)) throw new SourceError('bad_response', `${NAME}.ip.threatfeeds is no object`);
  const seen = Object.values(feeds).slice(0, READ);
  return {
    names: Object.keys(feeds),
    seen: seen.map((feed) => [timeAt(feed, 'firstseen'), timeAt(feed, 'lastseen')]),
  };
}

/** From here on it is no accident that sensors were hit. */
const MANY_TARGETS = 10;
const MANY_FEEDS = 2;

const MOST = 60;
/** Everybody may send logs in. */
const CONFIDENCE = 4;

function opinion(targets: number, reports: number, feeds: readonly string[]): Answer {
  const reasons = [
    ...(targets > 0 || reports > 0 ? [`${reports} reports of attacks on ${targets} targets`] : []),
    ...(feeds.length > 0 ? [`on ${feeds.length} of the threat feeds it collects: ${someOf(feeds, 5)}`] : []),
  ];
  if (targets < MANY_TARGETS && feeds.length < MANY_FEEDS) return { reasons };
  const score = Math.min(MOST, 2 * targets + 15 * feeds.length);
  return { verdict: 'suspicious', score, confidence: CONFIDENCE, reasons };
}

/** The first and the last of times that are there. */
function span(times: readonly (string | undefined)[]): readonly [string | undefined, string | undefined] {
  const sorted = times.filter((time) => time !== undefined).sort();
  return [sorted[0], sorted.at(-1)];
}

/** https://isc.sans.edu/api/#ip */
function addressAnswer(ip: Fields, body: unknown): Answer {
  const [reports, targets] = [countOf(ip, body, 'count'), countOf(ip, body, 'attacks')];
  const { names, seen } = feedsOf(body);
  const network = {
    as_name: nameAt(body, 'ip', 'asname'),
    network: nameAt(body, 'ip', 'network'),
    abuse_contact: nameAt(body, 'ip', 'asabusecontact'),
  };
  // What is known of the network says nothing of the address.
  if (reports === 0 && targets === 0 && names.length === 0) return { status: 'not_found', summary: given(network) };
  const [first] = span([timeAt(body, 'ip', 'mindate'), ...seen.map(([time]) => time)]);
  const [, last] = span([timeAt(body, 'ip', 'maxdate'), ...seen.map(([, time]) => time)]);
  return {
    ...opinion(targets, reports, names),
    summary: given<string | number>({
      reports,
      attacks: targets,
      threat_feeds: someOf(names, 5) || undefined,
      ...network,
    }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  };
}

const dshield: RemotePlugin = {
  name: 'dshield',
  displayName: NAME,
  version: '1',
  types: ['ip'],
  categories: ['reputation', 'scanners'],
  basis: 'sensor',
  group: 'sans',
  egress: 'lookup',
  url: 'https://isc.sans.edu/api',
  async run({ value }, { ask }) {
    const body = checkedBody(await ask({ path: ['ip', value], query: { json: '' } }), dshield, complaintOf);
    const ip = fieldsOf(body, NAME).object('ip');
    const number = ip.textIfAny('number');
    if (number !== undefined) sameAddress(number, value, `${NAME}.ip.number`);
    else if (!ip.has('count') && !ip.has('attacks'))
      throw new SourceError('bad_response', `${NAME}.ip says nothing of an address`);
    return {
      ...addressAnswer(ip, body),
      permalink: `https://isc.sans.edu/ipinfo/${encodeURIComponent(value)}`,
    };
  },
};

export default dshield;
