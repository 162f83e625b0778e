import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { NOW } from '../outcome.ts';
import { always } from '../serving.ts';
import { IP } from '../step.ts';
import { read, told, toldBy } from '../told.ts';

const domain: Indicator = { type: 'domain', value: 'evilish.org' };

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * 86_400_000).toISOString();
}

function registered(...events: readonly (readonly [action: string, date: string] | null)[]) {
  return {
    objectClassName: 'domain',
    ldhName: 'evilish.org',
    events: events.map((event) => event && { eventAction: event[0], eventDate: event[1] }),
  };
}

describe('the age of a name', () => {
  test.each<[string, ReturnType<typeof registered>, readonly [string, string, number | null]]>([
    ['of today', registered(['registration', daysAgo(0)]), ['ok', 'suspicious', 30]],
    ['of 29 days', registered(['registration', daysAgo(29.9)]), ['ok', 'suspicious', 30]],
    ['of 30 days', registered(['registration', daysAgo(30)]), ['ok', 'none', null]],
    ['of years', registered(['registration', '1995-08-14T04:00:00Z']), ['ok', 'none', null]],
    ['of tomorrow', registered(['registration', daysAgo(-1)]), ['ok', 'suspicious', 30]],
    [
      'that lapsed and was taken anew',
      registered(['registration', '1995-08-14T04:00:00Z'], ['reregistration', daysAgo(3)]),
      ['ok', 'suspicious', 30],
    ],
    [
      'that was only moved',
      registered(['registration', '1995-08-14T04:00:00Z'], ['transfer', daysAgo(3)], ['last changed', daysAgo(1)]),
      ['ok', 'none', null],
    ],
    ['that is not told', registered(['last changed', daysAgo(3)]), ['ok', 'none', null]],
    ['beside a hole', registered(null, ['registration', daysAgo(2)]), ['ok', 'suspicious', 30]],
    ['in other letters', registered(['Registration', daysAgo(2)]), ['ok', 'suspicious', 30]],
    ['that is no time', registered(['registration', 'yesterday']), ['bad_response', 'none', null]],
    [
      'of another name',
      { ...registered(['registration', '1995-08-14T04:00:00Z']), ldhName: 'example.org' },
      ['bad_response', 'none', null],
    ],
  ])('%s', async (_, body, expected) => {
    const result = await told('rdap', domain, body);
    expect(read(result)).toEqual(expected);
    expect(result.confidence).toBe(expected[1] === 'suspicious' ? 5 : 0);
  });

  test('in words', async () => {
    const { reasons, tags } = await told('rdap', domain, registered(['registration', daysAgo(12)]));
    expect(reasons).toEqual(['evilish.org was registered on 2026-07-20, 12 days ago']);
    expect(tags).toEqual(['newly-registered']);
  });

  test('of a host is that of the name above it', async () => {
    const result = await told(
      'rdap',
      { type: 'domain', value: 'a.b.evilish.org' },
      registered(['registration', daysAgo(2)]),
    );
    expect(result).toMatchObject({ verdict: 'suspicious', summary: { domain: 'evilish.org' } });
    expect(result).not.toHaveProperty('first_seen');
  });
});

test('a public suffix is nobody’s, and not asked about', async () => {
  const result = await told('rdap', { type: 'domain', value: 'co.uk' }, registered());
  expect(result.skip?.reason).toBe('unsupported_type');
});

test.each<[string, string, unknown, string]>([
  ['in its own words', 'application/json', { errorCode: 404, title: 'Not Found' }, 'not_found'],
  ['in its own words, with a number as text', 'application/json', { errorCode: '404' }, 'not_found'],
  ['without a word, as its own type', 'application/rdap+json; charset=utf-8', '', 'not_found'],
  ['in the words of a web server', 'text/html', '<h1>Not Found</h1>', 'bad_response'],
  ['without a word', 'application/json', '', 'bad_response'],
])('a name that is not registered, %s', async (_, type, body, expected) => {
  const result = await toldBy('rdap', domain, always(404, body, { 'content-type': type }));
  expect(read(result)).toEqual([expected, 'none', null]);
});

describe('the network of an address', () => {
  const network = {
    objectClassName: 'ip network',
    startAddress: '45.83.140.0',
    endAddress: '45.83.141.255',
    name: 'INVENTED',
  };

  test.each<[string, Indicator, object, string]>([
    ['that holds it', IP, {}, 'ok'],
    ['that begins with it', IP, { startAddress: IP.value }, 'ok'],
    ['that ends with it', IP, { endAddress: IP.value }, 'ok'],
    ['that ends before it', IP, { endAddress: '45.83.140.139' }, 'bad_response'],
    ['of the other kind', IP, { startAddress: '2a0b:f4c0::', endAddress: '2a0b:f4c7::' }, 'bad_response'],
    ['without an end', IP, { endAddress: 'everywhere' }, 'bad_response'],
    [
      'of IPv6',
      { type: 'ip', value: '2a0b:f4c2::1' },
      { startAddress: '2a0b:f4c0::', endAddress: '2A0B:F4C7:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF' },
      'ok',
    ],
  ])('%s', async (_, indicator, more, expected) => {
    expect(read(await told('rdap', indicator, { ...network, ...more }))).toEqual([expected, 'none', null]);
  });

  test('a young one says nothing of the address', async () => {
    const events = [{ eventAction: 'registration', eventDate: daysAgo(1) }];
    expect(read(await told('rdap', IP, { ...network, events }))).toEqual(['ok', 'none', null]);
  });

  test('who has it and whom to tell, wherever that stands', async () => {
    const card = (name: string, text: unknown) => [
      'vcard',
      [null, ['version', {}, 'text', '4.0'], [name, {}, 'text', text]],
    ];
    const entities = [
      null,
      7,
      { roles: 'registrant', vcardArray: card('fn', 'no list of roles') },
      { roles: ['registrant'], vcardArray: card('fn', ['no text']) },
      { roles: ['registrant'], vcardArray: card('fn', 'Invented\u001b[31m Hosting') },
      { roles: ['technical'], entities: [{ roles: ['abuse'], vcardArray: card('email', 'abuse@hosting.example') }] },
    ];
    const { summary } = await told('rdap', IP, { ...network, entities });
    expect(summary).toMatchObject({ registrant: 'Invented [31m Hosting', abuse_contact: 'abuse@hosting.example' });
  });

  test('entities without end, deep and wide', async () => {
    let deep: object = { roles: ['abuse'], vcardArray: ['vcard', [['email', {}, 'text', 'deep@hosting.example']]] };
    for (let depth = 0; depth < 400; depth++) deep = { roles: ['technical'], entities: [deep] };
    const wide = { roles: ['technical'], entities: Array.from({ length: 100 }, () => ({ roles: ['technical'] })) };
    const entities = [deep, ...Array.from({ length: 1000 }, () => wide)];
    const { status, summary } = await told('rdap', IP, { ...network, entities });
    expect([status, summary['abuse_contact']]).toEqual(['ok', undefined]);
  });
});
