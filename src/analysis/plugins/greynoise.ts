import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer, Opinion } from '../plugin.ts';

function complaintOf(body: unknown): Complaint | undefined {
  const says = peekText(body, 'error') ?? peekText(body, 'message');
  // A message stands in good answers as well, those of the other ways included: a complaint is one that stands alone.
  const alone = peek(body, 'ip') === undefined && peek(body, 'data') === undefined;
  const fine = peek(body, 'error') === undefined && (says === undefined || !alone);
  return fine ? undefined : { says };
}

/** Here the message is the answer. */
function complaintOfPing(body: unknown): Complaint | undefined {
  return peekText(body, 'message') === 'pong' ? undefined : complaintOf(body);
}

const SCORES: Readonly<Record<string, number | undefined>> = { malicious: 85, suspicious: 50 };

/** Of a business service, and of a scanner that only counts or measures. */
const CONFIDENCE = 8;
const SCANNER_CONFIDENCE = 6;

interface Seen {
  readonly classification: string | undefined;
  /** A service that businesses use and that GreyNoise vouches for. */
  readonly business: boolean;
  readonly reasons: readonly string[];
}

/** What does harm goes first: an address may be of a known service and scan all the same. */
function opinion({ classification = 'unknown', business, reasons }: Seen): Answer {
  const score = Object.hasOwn(SCORES, classification) ? SCORES[classification] : undefined;
  if (score !== undefined) return { verdict: classification as Opinion, score, confidence: CONFIDENCE, reasons };
  if (business) return { verdict: 'benign', score: 0, confidence: CONFIDENCE, reasons };
  if (classification === 'benign') return { verdict: 'benign', score: 0, confidence: SCANNER_CONFIDENCE, reasons };
  return { reasons };
}

function scannerReason(classification: string | undefined): string {
  return `seen scanning the Internet, classified ${namesOf([classification])[0] ?? 'unknown'}`;
}

function serviceReason(name: string | undefined): string {
  return `a business service${name === undefined ? '' : `: ${name}`}`;
}

/** https://docs.greynoise.io/reference/get_v3-community-ip */
function communityAnswer(body: Fields): Answer {
  const [noise, riot] = [body.flag('noise'), body.flag('riot')];
  const classification = body.textIfAny('classification');
  const [name] = namesOf([body.textIfAny('name')]);
  const last = body.timeIfAny('last_seen');
  if (!noise && !riot) return { status: 'not_found' };
  const reasons = [...(noise ? [scannerReason(classification)] : []), ...(riot ? [serviceReason(name)] : [])];
  return {
    ...opinion({ classification, business: riot, reasons }),
    summary: {
      noise,
      riot,
      ...(classification !== undefined && { classification: namesOf([classification])[0] ?? '' }),
      ...(name !== undefined && { name }),
    },
    tags: tagsOf([noise ? 'scanner' : undefined, riot ? 'business-service' : undefined]),
    ...(last !== undefined && { lastSeen: last }),
  };
}

/** What the full answer says of a scanner beside its classification; nothing where it was not seen. */
function scannerFacts(scanner: Fields): Pick<Answer, 'tags' | 'cves' | 'firstSeen' | 'lastSeen' | 'summary'> {
  const [actor] = namesOf([scanner.textIfAny('actor')]);
  const names = scanner.objects('tags').map((tag) => tag.text('name'));
  const cves = scanner.texts('cves').filter((cve) => /^CVE-\d{4}-\d{4,9}$/.test(cve));
  const [first, last] = [scanner.timeIfAny('first_seen'), scanner.timeIfAny('last_seen')];
  const flags = ['bot', 'vpn', 'tor', 'spoofable'].filter((name) => scanner.flagIfAny(name));
  return {
    tags: tagsOf(['scanner', ...flags, ...names]),
    ...(cves.length > 0 && { cves: cves.slice(0, 20) }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
    summary: actor !== undefined && actor !== 'unknown' ? { actor } : {},
  };
}

/** https://docs.greynoise.io/reference/v3ip */
function fullAnswer(body: Fields): Answer {
  const [service, scanner] = [
    body.object('business_service_intelligence'),
    body.object('internet_scanner_intelligence'),
  ];
  const [known, seen] = [service.flag('found'), scanner.flag('found')];
  const classification = scanner.textIfAny('classification');
  const trust = service.textIfAny('trust_level');
  const [name] = namesOf([service.textIfAny('name')]);
  const facts = scannerFacts(scanner);
  if (!known && !seen) return { status: 'not_found' };
  const reasons = [...(seen ? [scannerReason(classification)] : []), ...(known ? [serviceReason(name)] : [])];
  return {
    ...(seen && facts),
    ...opinion({ classification: seen ? classification : undefined, business: known && trust === '1', reasons }),
    summary: {
      scanner: seen,
      business_service: known,
      ...(seen && classification !== undefined && { classification: namesOf([classification])[0] ?? '' }),
      ...(known && trust !== undefined && { trust_level: namesOf([trust])[0] ?? '' }),
      ...(known && name !== undefined && { name }),
      ...(seen && facts.summary),
    },
    tags: [...(known ? ['business-service'] : []), ...(seen ? (facts.tags ?? []) : [])],
  };
}

/** Both ways answer 404 for an address that they have not seen, with a body that says so. */
function isUnseen(body: unknown): boolean {
  return (
    (peek(body, 'noise') === false && peek(body, 'riot') === false) ||
    (peek(body, 'business_service_intelligence', 'found') === false &&
      peek(body, 'internet_scanner_intelligence', 'found') === false)
  );
}

async function askFor(path: readonly string[], { ask, key }: RemoteContext) {
  const reply = await ask({ path, ...(key !== undefined && { headers: { key } }) });
  return { reply, unseen: reply.status === 404 && isUnseen(bodyIfAny(reply)) };
}

async function community(value: string, context: RemoteContext): Promise<Answer> {
  const { reply, unseen } = await askFor(['v3', 'community', value], context);
  if (unseen) return { status: 'not_found' };
  return communityAnswer(fieldsOf(checkedBody(reply, greynoise, complaintOf), 'GreyNoise'));
}

/** The keys of free accounts open the community's way only, and nothing tells them from the others but being refused. */
const REFUSED: readonly number[] = [401, 402, 403];

async function answerFor(value: string, context: RemoteContext): Promise<Answer> {
  if (context.key === undefined) return community(value, context);
  const { reply, unseen } = await askFor(['v3', 'ip', value], context);
  if (unseen) return { status: 'not_found' };
  if (REFUSED.includes(reply.status)) return community(value, context);
  return fullAnswer(fieldsOf(checkedBody(reply, greynoise, complaintOf), 'GreyNoise'));
}

const greynoise: RemotePlugin = {
  name: 'greynoise',
  displayName: 'GreyNoise',
  version: '1',
  types: ['ip'],
  categories: ['reputation', 'scanners'],
  basis: 'sensor',
  group: 'greynoise',
  egress: 'lookup',
  url: 'https://api.greynoise.io',
  key: { required: false, variables: ['GREYNOISE_API_KEY'] },
  /** https://docs.greynoise.io/reference/ping: counts for nothing, and takes the key apart from the version of the rest. */
  async check(context) {
    const { reply } = await askFor(['ping'], context);
    fieldsOf(checkedBody(reply, greynoise, complaintOfPing), 'GreyNoise').text('message');
    return undefined;
  },
  async run({ value }, context) {
    const permalink = `https://viz.greynoise.io/ip/${encodeURIComponent(value)}`;
    return { ...(await answerFor(value, context)), permalink };
  },
};

export default greynoise;
