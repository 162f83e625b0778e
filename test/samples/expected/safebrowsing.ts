import type { Expected } from './row.ts';

const ABOUT = ['url', 'http://testsafebrowsing.appspot.com/s/phishing.html'] as const;
const NO_OPINION = { verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'google-safe-browsing/match.json',
    plugin: 'safebrowsing',
    about: ABOUT,
    http: 200,
    says: 'ok',
    verdict: 'malicious',
    score: 95,
    facts: { threat_type: 'SOCIAL_ENGINEERING', platform_type: 'ANY_PLATFORM' },
  },
  {
    file: 'google-safe-browsing/empty.json',
    plugin: 'safebrowsing',
    about: ABOUT,
    http: 200,
    says: 'not_found',
    ...NO_OPINION,
    because: 'no match is an empty object: the list does not have it, which does not make it harmless',
  },
  {
    file: 'google-safe-browsing/empty.json',
    plugin: 'safebrowsing',
    about: ABOUT,
    http: 404,
    says: 'bad_response',
    ...NO_OPINION,
    because: 'an empty object with an error is no answer of the list',
  },
  {
    file: 'urlhaus/no-results.json',
    plugin: 'safebrowsing',
    about: ABOUT,
    http: 200,
    says: 'bad_response',
    ...NO_OPINION,
    because: 'an object without matches that is not empty is somebody else’s',
  },
];
