import type { Indicator } from '../../ioc/index.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { reversed } from '../network/reversed.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { type Listing, listingsOf, refusalOf } from '../spamhaus/codes.ts';

/** RFC 1035, 2.3.4, as text without the last dot. */
const MAX_NAME = 253;

/** A key stands in the name that is asked for, so it is a label. */
const KEY = /^[a-z0-9]{10,63}$/i;

/** The zone of the public mirrors, or with a key of the data query service (https://docs.spamhaus.com). */
function zoneOf(name: 'zen' | 'dbl', key: string | undefined): string {
  if (key === undefined) return `${name}.spamhaus.org`;
  if (!KEY.test(key))
    throw new SourceError(
      'unauthorized',
      'the key of Spamhaus is none of its data query service; store it again: socctl auth login spamhaus',
    );
  return `${key}.${name}.dq.spamhaus.net`;
}

function question({ type, value }: Indicator, key: string | undefined): string {
  const name = type === 'ip' ? `${reversed(value)}.${zoneOf('zen', key)}` : `${value}.${zoneOf('dbl', key)}`;
  if (name.length > MAX_NAME) throw new NotAsked('unsupported_type', 'the name is too long to be asked about over DNS');
  return name;
}

const LISTED = 85;
const ABUSED = 50;
const CONFIDENCE = 8;

function opinion(listings: readonly Listing[]): Answer {
  const reasons = listings.map(({ list, means }) => `on the ${list} of Spamhaus: ${means}`);
  const has = (kind: Listing['kind']) => listings.some((listing) => listing.kind === kind);
  if (has('harm')) return { verdict: 'malicious', score: LISTED, confidence: CONFIDENCE, reasons };
  if (has('abused')) return { verdict: 'suspicious', score: ABUSED, confidence: CONFIDENCE, reasons };
  return { reasons };
}

/** @throws SourceError for answers that list nothing: the name servers on the way may answer anything. */
function answerFrom(answers: readonly string[]): Answer {
  if (answers.length === 0) return { status: 'not_found' };
  const refusal = refusalOf(answers);
  if (refusal) throw new SourceError(refusal[0], `Spamhaus: ${refusal[1]}`);
  const listings = listingsOf(answers);
  if (listings.length === 0)
    throw new SourceError('bad_response', 'Spamhaus does not answer so; something on the way does');
  const lists = [...new Set(listings.map(({ list }) => list))];
  return {
    ...opinion(listings),
    summary: { lists: lists.join(', '), means: [...new Set(listings.map(({ means }) => means))].join('; ') },
    tags: tagsOf([...lists, listings.some(({ kind }) => kind === 'abused') ? 'compromised' : undefined]),
  };
}

const spamhaus: RemotePlugin = {
  name: 'spamhaus',
  displayName: 'Spamhaus',
  version: '1',
  types: ['ip', 'domain'],
  categories: ['reputation', 'mail'],
  basis: 'list',
  group: 'spamhaus',
  egress: 'dns',
  url: 'dns:',
  key: { required: false, variables: ['SPAMHAUS_DQS_KEY'] },
  /** The address that is always listed, so that clients can be tried (RFC 5782, 5). */
  async check({ names, key }) {
    const answers = await names.addresses(question({ type: 'ip', value: '127.0.0.2' }, key));
    if (answerFrom(answers).verdict !== 'malicious')
      throw new SourceError(
        'unauthorized',
        'Spamhaus does not answer with the key; store another: socctl auth login spamhaus',
      );
    return undefined;
  },
  async run(indicator, { names, key }) {
    return {
      ...answerFrom(await names.addresses(question(indicator, key))),
      permalink: `https://check.spamhaus.org/results/?query=${encodeURIComponent(indicator.value)}`,
    };
  },
};

export default spamhaus;
