import type { Indicator } from '../../ioc/index.ts';
import { ABUSE_CH, answerOf, authKey, COMPROMISED, isPublicPlace } from '../network/abuse-ch.ts';
import type { Fields } from '../network/fields.ts';
import { relatedOf } from '../network/related.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { newest } from '../network/times.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { shown } from '../shown.ts';

const PAGES = 'https://urlhaus.abuse.ch';

/** What hands out malware now, and what did so once. */
const ONLINE = 95;
const OFFLINE = 75;

const CONFIDENCE = 9;
/** Of a host of which the malware is somebody else's work. */
const HOST_OF_OTHERS = 6;

/** Nothing is listed that was not seen doing harm: what is there is malicious, and whether still is the score. */
function listed(online: boolean, confidence = CONFIDENCE): Pick<Answer, 'verdict' | 'score' | 'confidence'> {
  return { verdict: 'malicious', score: online ? ONLINE : OFFLINE, confidence };
}

function isOnline(url: Fields): boolean {
  return url.text('url_status') === 'online';
}

/** When a URL was last known to serve something; what is online is not getting older. */
function lastSeenOf(url: Fields): string | undefined {
  return url.timeIfAny('last_online') ?? url.timeIfAny('date_added');
}

/** What the block lists that URLhaus asks say of the host. */
function blockLists(body: Fields) {
  const lists = body.objectIfAny('blacklists');
  const [spamhaus] = namesOf([lists?.textIfAny('spamhaus_dbl')]);
  const [surbl] = namesOf([lists?.textIfAny('surbl')]);
  return {
    // https://www.spamhaus.org/faqs/domain-blocklist/: hacked, and put to use without the owner
    compromised: spamhaus?.startsWith('abused_legit') ?? false,
    facts: { ...(spamhaus !== undefined && { spamhaus_dbl: spamhaus }), ...(surbl !== undefined && { surbl }) },
  };
}

function since(time: string | undefined): string {
  return time === undefined ? '' : ` since ${time.slice(0, 10)}`;
}

/** https://urlhaus-api.abuse.ch/#urlinfo */
function urlAnswer(body: Fields): Answer {
  const online = isOnline(body);
  const status = shown(body.text('url_status'));
  const [threat = 'malware'] = namesOf([body.textIfAny('threat')]);
  const [reporter] = namesOf([body.textIfAny('reporter')]);
  const added = body.timeIfAny('date_added');
  const last = lastSeenOf(body);
  const id = body.digitsIfAny('id');
  const payloads = body.objects('payloads');
  const { compromised, facts } = blockLists(body);
  return {
    ...listed(online),
    summary: {
      url_status: status,
      threat,
      payloads: payloads.length,
      ...(reporter !== undefined && { reporter }),
      ...facts,
    },
    reasons: [`listed by URLhaus, ${status}, ${threat}${since(added)}`],
    tags: tagsOf([compromised ? COMPROMISED : undefined, ...body.texts('tags')]),
    families: namesOf(payloads.map((payload) => payload.textIfAny('signature'))),
    related: relatedOf(
      'hash',
      payloads.map((payload) => payload.textIfAny('response_sha256')),
      'related-to',
    ),
    ...(added !== undefined && { firstSeen: added }),
    ...(!online && last !== undefined && { lastSeen: last }),
    ...(id !== undefined && { permalink: `${PAGES}/url/${id}/` }),
  };
}

/** https://urlhaus-api.abuse.ch/#hostinfo */
function hostAnswer(body: Fields, asked: string): Answer {
  body.text('host');
  const count = body.digitsIfAny('url_count');
  if (count === undefined) throw new SourceError('bad_response', 'URLhaus.url_count is missing');
  const urls = body.objects('urls');
  const online = urls.filter(isOnline).length;
  const first = body.timeIfAny('firstseen');
  const last = newest(urls.map(lastSeenOf)) ?? first;
  const { compromised, facts } = blockLists(body);
  const [threat] = namesOf(urls.map((url) => url.textIfAny('threat')));
  const ofOthers = compromised || isPublicPlace(asked);
  const reason = `URLhaus lists ${count} URLs on it, ${online} online${threat === undefined ? '' : `, ${threat}`}${since(first)}`;
  return {
    ...listed(online > 0, ofOthers ? HOST_OF_OTHERS : CONFIDENCE),
    summary: { url_count: count, urls_online: online, ...(threat !== undefined && { threat }), ...facts },
    reasons: ofOthers ? [reason, 'others than its owner put the malware there'] : [reason],
    tags: tagsOf([compromised ? COMPROMISED : undefined, ...urls.flatMap((url) => url.texts('tags'))]),
    related: relatedOf(
      'url',
      urls.map((url) => url.textIfAny('url')),
      'related-to',
    ),
    ...(first !== undefined && { firstSeen: first }),
    ...(online === 0 && last !== undefined && { lastSeen: last }),
    permalink: `${PAGES}/host/${encodeURIComponent(asked)}/`,
  };
}

/** https://urlhaus-api.abuse.ch/#payloadinfo */
function fileAnswer(body: Fields, asked: string): Answer {
  body.text('sha256_hash');
  const urls = body.objects('urls');
  const online = urls.filter(isOnline).length;
  const [kind] = namesOf([body.textIfAny('file_type')]);
  const [signature] = namesOf([body.textIfAny('signature')]);
  const size = body.digitsIfAny('file_size');
  const [detections] = namesOf([body.objectIfAny('virustotal')?.textIfAny('result')]);
  const [first, last] = [body.timeIfAny('firstseen'), body.timeIfAny('lastseen')];
  const count = body.digitsIfAny('url_count') ?? urls.length;
  const name = signature === undefined ? '' : `, ${signature}`;
  return {
    ...listed(online > 0),
    summary: {
      url_count: count,
      urls_online: online,
      ...(kind !== undefined && { file_type: kind }),
      ...(size !== undefined && { file_size: size }),
      ...(signature !== undefined && { signature }),
      ...(detections !== undefined && { virustotal: detections }),
    },
    reasons: [`URLhaus saw ${count} URLs serve the file${name}${since(first)}`],
    tags: tagsOf([kind]),
    families: namesOf([signature]),
    related: relatedOf(
      'url',
      urls.map((url) => url.textIfAny('url')),
      'downloaded-from',
    ),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
    permalink: `${PAGES}/browse.php?search=${encodeURIComponent(asked)}`,
  };
}

/** The fields for hashes by their length. */
const HASHES: Readonly<Record<number, string>> = { 32: 'md5_hash', 64: 'sha256_hash' };

interface Way {
  readonly path: string;
  readonly field: string;
  readonly read: (body: Fields, asked: string) => Answer;
}

function wayFor({ type, value }: Indicator): Way {
  if (type === 'url') return { path: 'url', field: 'url', read: urlAnswer };
  if (type === 'hash') {
    const field = HASHES[value.length];
    if (field === undefined) throw new NotAsked('unsupported_type', 'URLhaus knows files by MD5 and SHA-256 only');
    return { path: 'payload', field, read: fileAnswer };
  }
  if (value.includes(':')) throw new NotAsked('unsupported_type', 'URLhaus knows hosts by name and IPv4 address only');
  return { path: 'host', field: 'host', read: hostAnswer };
}

const urlhaus: RemotePlugin = {
  ...ABUSE_CH,
  name: 'urlhaus',
  displayName: 'URLhaus',
  version: '1',
  types: ['ip', 'domain', 'url', 'hash'],
  categories: ['malware'],
  url: 'https://urlhaus-api.abuse.ch/v1',
  async check({ ask, key }) {
    // Asks about the service itself: there is no call for the key alone.
    const reply = await ask({ path: ['host', ''], form: { host: 'urlhaus.abuse.ch' }, headers: authKey(key) });
    answerOf(reply, urlhaus, 'no_results');
    return undefined;
  },
  async run(indicator, { ask, key }) {
    const { path, field, read } = wayFor(indicator);
    const { value } = indicator;
    const reply = await ask({ path: [path, ''], form: { [field]: value }, headers: authKey(key) });
    const body = answerOf(reply, urlhaus, 'no_results');
    return body ? read(body, value) : { status: 'not_found' };
  },
};

export default urlhaus;
