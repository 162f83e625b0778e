import { expect, test } from 'vitest';
import { IP } from '../step.ts';
import { read, told } from '../told.ts';

const FEED = { firstseen: '2026-07-01', lastseen: '2026-07-02' };

function feeds(count: number) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`feed${index}`, FEED]));
}

test.each<[string, object, readonly [string, string, number | null]]>([
  ['nothing at all', { count: 0, attacks: 0 }, ['not_found', 'none', null]],
  [
    'nothing, in words of the database',
    { number: IP.value, count: null, attacks: null, threatfeeds: null },
    ['not_found', 'none', null],
  ],
  ['nothing, and a list that is empty', { count: 0, attacks: 0, threatfeeds: [] }, ['not_found', 'none', null]],
  ['one target', { count: 1, attacks: 1 }, ['ok', 'none', null]],
  ['reports without a target', { count: 5, attacks: 0 }, ['ok', 'none', null]],
  ['nearly enough targets', { count: 99, attacks: 9 }, ['ok', 'none', null]],
  ['enough targets', { count: 10, attacks: 10 }, ['ok', 'suspicious', 20]],
  ['numbers as texts', { count: '8218', attacks: '12' }, ['ok', 'suspicious', 24]],
  ['one feed', { attacks: 0, threatfeeds: feeds(1) }, ['ok', 'none', null]],
  ['two feeds', { attacks: 0, threatfeeds: feeds(2) }, ['ok', 'suspicious', 30]],
  ['targets and a feed', { attacks: 9, threatfeeds: feeds(1) }, ['ok', 'none', null]],
  ['more than the score can hold', { attacks: 500, threatfeeds: feeds(9) }, ['ok', 'suspicious', 60]],
  ['a list that is not empty', { attacks: 500, threatfeeds: ['x'] }, ['bad_response', 'none', null]],
  ['feeds that are a text', { attacks: 500, threatfeeds: 'none' }, ['bad_response', 'none', null]],
  ['counts that are none', { attacks: 'many' }, ['bad_response', 'none', null]],
  ['a count below nothing', { attacks: -5 }, ['bad_response', 'none', null]],
  ['an object that says nothing', {}, ['bad_response', 'none', null]],
  ['another address', { number: '45.83.140.141', attacks: 0 }, ['bad_response', 'none', null]],
  ['an error with 200', { error: 'bad IP address' }, ['invalid_ioc', 'none', null]],
])('%s', async (_, ip, expected) => {
  const result = await told('dshield', IP, { ip });
  expect(read(result)).toEqual(expected);
  expect(result.confidence).toBe(expected[1] === 'suspicious' ? 4 : 0);
});

test('what was seen last counts, by the sensors or by a feed', async () => {
  const ip = {
    number: IP.value,
    count: 40,
    attacks: 12,
    mindate: '2026-06-01',
    maxdate: '2026-06-30',
    threatfeeds: feeds(1),
  };
  const seen = { first_seen: '2026-06-01T00:00:00Z', last_seen: '2026-07-02T00:00:00Z' };
  expect(await told('dshield', IP, { ip })).toMatchObject(seen);
  const odd = { ...ip, mindate: '0000-00-00', maxdate: 'never', threatfeeds: { odd: { lastseen: 7 } } };
  const result = await told('dshield', IP, { ip: odd });
  expect(result.status).toBe('ok');
  expect(result).not.toHaveProperty('last_seen');
});

test('names of feeds are words, whatever they are', async () => {
  const threatfeeds = JSON.parse(`{"__proto__":{},"\\u001b[31mred":{},"${'x'.repeat(500)}":{}}`);
  const { summary, verdict } = await told('dshield', IP, JSON.stringify({ ip: { count: 1, threatfeeds } }));
  expect(verdict).toBe('suspicious');
  expect(summary['threat_feeds']).toMatch(/^__proto__, \[31mred, x{80}…$/);
});
