import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { SourceError } from '../network/source-error.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

/** https://developers.google.com/safe-browsing/reference/rest/v4/ThreatType */
const THREATS: readonly string[] = [
  'MALWARE',
  'SOCIAL_ENGINEERING',
  'UNWANTED_SOFTWARE',
  'POTENTIALLY_HARMFUL_APPLICATION',
];

/** A key it does not know is a bad request to Google (https://cloud.google.com/apis/design/errors). */
function complaintOf(body: unknown): Complaint | undefined {
  const error = peek(body, 'error');
  if (error === undefined) return undefined;
  const says = peekText(error, 'message') ?? peekText(error, 'status');
  const aboutKey = says !== undefined && /api key/i.test(says) && peek(error, 'code') !== 403;
  const code = aboutKey ? 'unauthorized' : undefined;
  return { says, code };
}

function matchedAnswer(matches: readonly Fields[]): Answer {
  const threats = namesOf(matches.map((match) => match.text('threatType')));
  const platforms = namesOf(matches.map((match) => match.textIfAny('platformType')));
  return {
    verdict: 'malicious',
    score: 95,
    confidence: 9,
    summary: {
      threat_type: threats.join(', '),
      ...(platforms.length > 0 && { platform_type: platforms.join(', ') }),
      matches: matches.length,
    },
    reasons: [
      `on Google's list of unsafe pages: ${threats.map((name) => name.toLowerCase().replaceAll('_', ' ')).join(', ')}`,
    ],
    tags: tagsOf(threats),
  };
}

/**
 * The lists' entries for these URLs (https://developers.google.com/safe-browsing/reference/rest/v4/threatMatches/find).
 * @throws SourceError for anything but matches.
 */
async function matchesOf(urls: readonly string[], { ask, key = '' }: RemoteContext): Promise<readonly Fields[]> {
  const json = {
    client: { clientId: 'socctl', clientVersion: safebrowsing.version },
    threatInfo: {
      threatTypes: THREATS,
      platformTypes: ['ANY_PLATFORM'],
      threatEntryTypes: ['URL'],
      threatEntries: urls.map((url) => ({ url })),
    },
  };
  const reply = await ask({ path: ['threatMatches'], verb: 'find', query: { key }, json });
  const body = checkedBody(reply, safebrowsing, complaintOf);
  const matches = fieldsOf(body, 'Google Safe Browsing').objects('matches');
  // No match is an empty object, and nothing else is.
  if (matches.length === 0 && Object.keys(body as object).some((name) => name !== 'matches'))
    throw new SourceError('bad_response', 'Google Safe Browsing answers with something else than matches');
  return matches;
}

function answerOf(url: string, matches: readonly Fields[]): Answer {
  const permalink = `https://transparencyreport.google.com/safe-browsing/search?url=${encodeURIComponent(url)}`;
  return matches.length > 0 ? { ...matchedAnswer(matches), permalink } : { status: 'not_found', permalink };
}

const safebrowsing: RemotePlugin = {
  name: 'safebrowsing',
  displayName: 'Google Safe Browsing',
  version: '1',
  types: ['url'],
  categories: ['phishing', 'malware'],
  basis: 'list',
  group: 'google',
  egress: 'lookup',
  url: 'https://safebrowsing.googleapis.com/v4',
  key: { required: true, variables: ['GOOGLE_SAFE_BROWSING_API_KEY', 'SAFE_BROWSING_API_KEY'] },
  async check({ ask, key = '' }) {
    const body = checkedBody(await ask({ path: ['threatLists'], query: { key } }), safebrowsing, complaintOf);
    fieldsOf(body, 'Google Safe Browsing').objects('threatLists');
    return undefined;
  },
  // https://developers.google.com/safe-browsing/v4/lookup-api
  together: 500,
  async run({ value }, context) {
    return answerOf(value, await matchesOf([value], context));
  },
  async many(indicators, context) {
    const urls = [...new Set(indicators.map(({ value }) => value))];
    const found = new Map<string, Fields[]>(urls.map((url) => [url, []]));
    for (const match of await matchesOf(urls, context)) {
      const of = found.get(match.object('threat').text('url'));
      // Whose match it is nobody can tell then, so nobody's silence means anything.
      if (!of) throw new SourceError('bad_response', 'Google Safe Browsing names a URL that it was not asked about');
      of.push(match);
    }
    return indicators.map(({ value }) => answerOf(value, found.get(value) ?? []));
  },
};

export default safebrowsing;
