import { fast, KEY, type Step, URL_VALUE } from '../step.ts';

const ASKED = {
  client: { clientId: 'socctl', clientVersion: '1' },
  threatInfo: {
    threatTypes: ['MALWARE', 'SOCIAL_ENGINEERING', 'UNWANTED_SOFTWARE', 'POTENTIALLY_HARMFUL_APPLICATION'],
    platformTypes: ['ANY_PLATFORM'],
    threatEntryTypes: ['URL'],
    threatEntries: [{ url: URL_VALUE }],
  },
};

const STEPS: readonly Step[] = [
  {
    title: 'safebrowsing',
    plugin: fast('safebrowsing'),
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    key: KEY,
    body: {
      matches: [
        {
          threatType: 'MALWARE',
          platformType: 'ANY_PLATFORM',
          threatEntryType: 'URL',
          threat: { url: URL_VALUE },
          cacheDuration: '300s',
        },
      ],
    },
    verdict: 'malicious',
    score: 95,
    read: ['matches', 'matches.0', 'matches.0.threatType', 'matches.0.platformType'],
    unknown: { status: 200, body: {} },
    refusal: { error: { code: 400, message: `API key not valid: ${KEY}`, status: 'INVALID_ARGUMENT' } },
    asks: ({ method, url, body }) =>
      method === 'POST' &&
      url === `/api/threatMatches:find?key=${encodeURIComponent(KEY)}` &&
      body === JSON.stringify(ASKED),
  },
];
export default STEPS;
