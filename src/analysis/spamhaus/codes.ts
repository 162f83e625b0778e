import type { ErrorCode } from '../network/source-error.ts';

/**
 * What an address means that Spamhaus answers with
 * (https://docs.spamhaus.com/datasets/docs/source/10-data-type-documentation/datasets/040-zones.html).
 */
export interface Listing {
  readonly list: string;
  readonly means: string;
  /** `policy`: no mail should come from there, which is no harm; `abused`: somebody else's, used by those who do harm. */
  readonly kind: 'harm' | 'abused' | 'policy';
}

const SBL: Listing = { list: 'SBL', means: 'a source of spam, or run by those who send it', kind: 'harm' };
const CSS: Listing = { list: 'CSS', means: 'a source of spam, found by machines', kind: 'harm' };
const XBL: Listing = { list: 'XBL', means: 'an exploited machine', kind: 'harm' };
const DROP: Listing = { list: 'DROP', means: 'a hijacked network, or one run by criminals', kind: 'harm' };
const PBL: Listing = { list: 'PBL', means: 'mail should not come from there directly, a policy', kind: 'policy' };
const BCL: Listing = { list: 'BCL', means: 'a server that controls a botnet', kind: 'harm' };

function dbl(means: string, kind: Listing['kind'] = 'harm'): Listing {
  return { list: 'DBL', means, kind };
}

/** In the order in which they are shown. */
const LISTINGS: Readonly<Record<string, Listing>> = {
  '127.0.0.2': SBL,
  '127.0.0.3': CSS,
  '127.0.0.4': XBL,
  '127.0.0.5': XBL,
  '127.0.0.6': XBL,
  '127.0.0.7': XBL,
  '127.0.0.9': DROP,
  '127.0.0.10': PBL,
  '127.0.0.11': PBL,
  '127.0.0.30': BCL,
  '127.0.1.2': dbl('a domain of spammers'),
  '127.0.1.4': dbl('a domain for phishing'),
  '127.0.1.5': dbl('a domain that serves malware'),
  '127.0.1.6': dbl('a domain that controls a botnet'),
  '127.0.1.102': dbl('abused for spam', 'abused'),
  '127.0.1.103': dbl('abused to redirect to spam', 'abused'),
  '127.0.1.104': dbl('abused for phishing', 'abused'),
  '127.0.1.105': dbl('abused to serve malware', 'abused'),
  '127.0.1.106': dbl('abused to control a botnet', 'abused'),
};

/** What answers stand for, in the order of the table; of addresses that mean nothing here none. */
export function listingsOf(answers: readonly string[]): Listing[] {
  return Object.entries(LISTINGS).flatMap(([code, listing]) => (answers.includes(code) ? [listing] : []));
}

/** Answers that list nothing, and say why nothing is told (https://www.spamhaus.org/faqs/dnsbl-usage/#200). */
export function refusalOf(answers: readonly string[]): readonly [code: ErrorCode, why: string] | undefined {
  const answer = answers.find((each) => each.startsWith('127.255.255.') || each === '127.0.1.255');
  if (answer === '127.255.255.254')
    return [
      'forbidden',
      'it does not answer through public resolvers: give it a key of its data query service, or ask by a resolver of your own',
    ];
  if (answer === '127.255.255.255') return ['rate_limited', 'it takes no more questions from these name servers'];
  return answer === undefined ? undefined : ['bad_response', `it does not take the question (${answer})`];
}
