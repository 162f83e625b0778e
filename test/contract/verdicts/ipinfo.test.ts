import { expect, test } from 'vitest';
import { always } from '../serving.ts';
import { IP, KEY } from '../step.ts';
import { read, told, toldBy } from '../told.ts';

const PLAIN = { ip: IP.value, org: 'AS64496 Invented, Hosting | Inc', country: 'ZZ' };

test.each<[string, object, readonly string[]]>([
  ['nobody hides', { vpn: false, proxy: false, tor: false, relay: false, hosting: false, service: '' }, []],
  ['a server', { hosting: true }, ['hosting']],
  [
    'every way to hide',
    { vpn: true, proxy: true, tor: true, relay: true, hosting: true },
    ['vpn', 'proxy', 'tor', 'relay', 'hosting'],
  ],
  ['words for yes', { vpn: 'true', tor: 1 }, []],
])('%s is a fact, and no opinion', async (_, privacy, tags) => {
  const result = await told('ipinfo', IP, { ...PLAIN, privacy });
  expect(read(result)).toEqual(['ok', 'none', null]);
  expect(result.tags).toEqual(tags);
  expect(result.summary['privacy']).toBe(tags.length === 0 ? undefined : tags.join(', '));
});

test.each<[object, string | undefined, string | undefined]>([
  [{}, 'AS64496', 'Invented, Hosting | Inc'],
  [{ asn: { asn: 'AS64497', name: 'Other' } }, 'AS64497', 'Other'],
  [{ org: 'Invented Hosting' }, undefined, undefined],
  [{ org: 7 }, undefined, undefined],
])('the system of %j', async (more, asn, name) => {
  const { status, summary } = await told('ipinfo', IP, { ...PLAIN, ...more });
  expect([status, summary['asn'], summary['as_name']]).toEqual(['ok', asn, name]);
});

test.each<[string, number, unknown, string]>([
  ['a text with 200', 200, { error: 'No details found' }, 'provider_error'],
  [
    'an unknown token',
    403,
    { status: 403, error: { title: 'Unknown token', message: 'entered it correctly?' } },
    'unauthorized',
  ],
  ['a plan that lacks it', 403, { status: 403, error: { title: 'Not allowed', message: 'another plan' } }, 'forbidden'],
  ['too many', 429, { status: 429, error: { title: 'Rate limit exceeded', message: 'upgrade' } }, 'rate_limited'],
  ['no address', 404, { status: 404, error: { title: 'Wrong ip', message: 'provide a valid one' } }, 'bad_response'],
  ['another address', 200, { ...PLAIN, ip: '45.83.140.141' }, 'bad_response'],
  ['nobody announces it', 200, { ip: IP.value, bogon: true }, 'not_found'],
])('%s', async (_, status, body, expected) => {
  expect(read(await toldBy('ipinfo', IP, always(status, body), KEY))).toEqual([expected, 'none', null]);
});
