import { expect, test } from 'vitest';
import { answered, tried } from '../answered.ts';
import { always } from '../serving.ts';
import { KEY } from '../step.ts';

const URL_ASKED = { type: 'url', value: 'http://files.evilish.org/a.exe' } as const;

const match = (threatType: string, platformType = 'ANY_PLATFORM') => ({
  threatType,
  platformType,
  threat: { url: URL_ASKED.value },
});

test('every threat it names is told once', async () => {
  const matches = [match('MALWARE'), match('SOCIAL_ENGINEERING', 'WINDOWS'), match('MALWARE', 'LINUX')];
  const { result, alone } = await answered('safebrowsing', URL_ASKED, { matches });
  expect(result).toMatchObject({
    verdict: 'malicious',
    score: 95,
    confidence: 9,
    group: 'google',
    tags: ['malware', 'social-engineering'],
    summary: { threat_type: 'MALWARE, SOCIAL_ENGINEERING', platform_type: 'ANY_PLATFORM, WINDOWS, LINUX', matches: 3 },
    reasons: ["on Google's list of unsafe pages: malware, social engineering"],
  });
  expect(alone).toMatchObject({ verdict: 'malicious' });
});

test.each([{}, { matches: [] }])('no match is no opinion, and not harmless', async (body) => {
  const { result, alone } = await answered('safebrowsing', URL_ASKED, body);
  expect(result).toMatchObject({ status: 'not_found', verdict: 'none', score: null, confidence: 0 });
  expect(alone).toMatchObject({ verdict: 'unknown' });
});

const failure = (code: number, status: string, message: string) => always(code, { error: { code, message, status } });

test.each<[string, ReturnType<typeof failure>, string]>([
  ['a key it does not know is a bad request', failure(400, 'INVALID_ARGUMENT', 'API key not valid.'), 'unauthorized'],
  [
    'an interface that is not switched on',
    failure(403, 'PERMISSION_DENIED', 'Not enabled for this API key'),
    'forbidden',
  ],
  ['a URL it does not take', failure(400, 'INVALID_ARGUMENT', 'Invalid value at threat_entries'), 'invalid_ioc'],
  ['too many requests', failure(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded'), 'rate_limited'],
  ['an error on HTTP 200', always(200, { error: { message: 'internal' } }), 'provider_error'],
  ['something else with 200', always(200, { success: true }), 'bad_response'],
])('%s', async (_, respond, code) => {
  const { result } = await answered('safebrowsing', URL_ASKED, respond);
  expect(result).toMatchObject({ status: 'error', verdict: 'none', error: { code } });
  expect(JSON.stringify(result)).not.toContain(KEY);
});

test('its key is tried', async () => {
  const lists = { threatLists: [{ threatType: 'MALWARE', platformType: 'ANY_PLATFORM', threatEntryType: 'URL' }] };
  expect(await tried('safebrowsing', always(200, lists))).toEqual({ checked: true });
  expect(await tried('safebrowsing', failure(400, 'INVALID_ARGUMENT', 'API key not valid.'))).toBe('unauthorized');
});
