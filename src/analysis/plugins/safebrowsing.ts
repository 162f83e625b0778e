import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import type { RemotePlugin } from '../network/remote.ts';
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
  /** https://developers.google.com/safe-browsing/reference/rest/v4/threatMatches/find */
  async run({ value }, { ask, key = '' }) {
    const json = {
      client: { clientId: 'socctl', clientVersion: safebrowsing.version },
      threatInfo: {
        threatTypes: THREATS,
        platformTypes: ['ANY_PLATFORM'],
        threatEntryTypes: ['URL'],
        threatEntries: [{ url: value }],
      },
    };
    const reply = await ask({ path: ['threatMatches'], verb: 'find', query: { key }, json });
    const body = checkedBody(reply, safebrowsing, complaintOf);
    const matches = fieldsOf(body, 'Google Safe Browsing').objects('matches');
    const permalink = `https://transparencyreport.google.com/safe-browsing/search?url=${encodeURIComponent(value)}`;
    if (matches.length > 0) return { ...matchedAnswer(matches), permalink };
    // No match is an empty object, and nothing else is.
    if (Object.keys(body as object).some((name) => name !== 'matches'))
      throw new SourceError('bad_response', 'Google Safe Browsing answers with something else than matches');
    return { status: 'not_found', permalink };
  },
};

export default safebrowsing;
