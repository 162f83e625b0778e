import { expect, test } from 'vitest';
import { answered, tried } from '../answered.ts';
import { always } from '../serving.ts';
import { IP, SHA256 } from '../step.ts';

const pulse = (name: string, modified: string, more: object = {}) => ({ name, modified, created: modified, ...more });

const general = (count: number, more: object = {}, pulses: readonly object[] = []) => ({
  validation: [],
  pulse_info: { count, pulses },
  ...more,
});

test.each([
  [1, 20],
  [2, 30],
  [3, 36],
  [4, 40],
  [32, 70],
  [5000, 70],
])('%i pulses are a suspicion of %i', async (count, score) => {
  const { result } = await answered('otx', IP, general(count));
  expect(result).toMatchObject({
    status: 'ok',
    verdict: 'suspicious',
    score,
    confidence: 4,
    summary: { pulses: count },
  });
});

test('a few mentions are not enough, many are', async () => {
  expect((await answered('otx', IP, general(2))).alone).toMatchObject({ verdict: 'unknown' });
  expect((await answered('otx', IP, general(50))).alone).toMatchObject({ verdict: 'suspicious' });
});

test('no pulse is no opinion', async () => {
  const { result } = await answered('otx', IP, general(0, { country_code: 'ZZ' }));
  expect(result).toMatchObject({ status: 'not_found', verdict: 'none', score: null });
});

test('what is well known is evidence against its mentions, and too little alone', async () => {
  const validation = [{ source: 'majestic', message: 'Whitelisted', name: 'Whitelisted domain' }, { source: 'alexa' }];
  const { result, alone } = await answered('otx', IP, general(40, { validation }));
  expect(result).toMatchObject({
    verdict: 'benign',
    score: 0,
    confidence: 4,
    summary: { validation: 'majestic, alexa' },
  });
  expect(result.reasons[0]).toBe('OTX has it on a list of well-known ones: majestic, alexa');
  expect(alone).toMatchObject({ verdict: 'unknown' });
});

test('the newest pulse gives the name and the age', async () => {
  const pulses = [
    pulse('Older', '2026-05-01T00:00:00', { adversary: 'Invented Bear' }),
    pulse('New\u001b[2J\ner', '2026-07-01T00:00:00.5', {
      attack_ids: [{ id: 'T1566.001' }],
      malware_families: [{ display_name: 'Invented' }],
    }),
    pulse('Oldest', '2024-05-01T00:00:00'),
  ];
  const { result } = await answered('otx', IP, general(3, { asn: 'AS64496 Invented', country_code: 'ZZ' }, pulses));
  expect(result).toMatchObject({
    summary: {
      pulses: 3,
      newest_pulse: 'New [2J er',
      adversary: 'Invented Bear',
      asn: 'AS64496 Invented',
      country: 'ZZ',
    },
    reasons: ['mentioned in 3 pulses of OTX, the newest “New [2J er” of 2026-07-01'],
    tags: ['invented-bear', 't1566-001'],
    families: ['Invented'],
    first_seen: '2024-05-01T00:00:00Z',
    last_seen: '2026-07-01T00:00:00Z',
  });
});

test('a file that is kept under another hash', async () => {
  const other = 'cd'.repeat(20);
  const { result } = await answered(
    'otx',
    { type: 'hash', value: SHA256 },
    general(1, { base_indicator: { indicator: other } }),
  );
  expect(result.related).toEqual([{ type: 'hash', value: other, relation: 'related-to' }]);
});

test.each<[string, number, object, string]>([
  ['a key it does not know is forbidden', 403, { detail: 'Authentication required' }, 'unauthorized'],
  ['a value it does not take', 400, { error: 'malformed IPv4' }, 'invalid_ioc'],
  ['another section', 200, { passive_dns: [], count: 0 }, 'bad_response'],
  ['a complaint on HTTP 200', 200, { error: 'try again later' }, 'provider_error'],
])('%s', async (_, http, body, code) => {
  const { result } = await answered('otx', IP, always(http, body));
  expect(result).toMatchObject({ status: 'error', verdict: 'none', error: { code } });
});

test('its key is tried', async () => {
  expect(await tried('otx', always(200, { username: 'an_analyst' }))).toEqual({ checked: true });
  expect(await tried('otx', always(403, { detail: 'Invalid API key' }))).toBe('unauthorized');
});
