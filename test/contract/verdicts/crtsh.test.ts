import { expect, test } from 'vitest';
import { read, told } from '../told.ts';

const domain = { type: 'domain', value: 'evilish.org' } as const;

function entry(name_value: string | null, more: object = {}) {
  return {
    issuer_name: 'C=ZZ, O=Invented Trust, CN=R1',
    name_value,
    not_before: '2026-07-01T09:00:00',
    serial_number: '0a',
    ...more,
  };
}

test('a certificate that was logged twice is one', async () => {
  const body = [
    entry('evilish.org', { id: 2 }),
    entry('evilish.org', { id: 1 }),
    entry('evilish.org', { serial_number: '0b' }),
  ];
  expect((await told('crtsh', domain, body)).summary).toMatchObject({ certificates: 2, subdomains: 0 });
});

test('without serial numbers the term and the names tell', async () => {
  const serial_number = undefined;
  const body = [
    entry('evilish.org', { serial_number }),
    entry('evilish.org', { serial_number }),
    entry('a.evilish.org', { serial_number }),
    entry('evilish.org', { serial_number, not_before: '2026-07-02T09:00:00' }),
  ];
  expect((await told('crtsh', domain, body)).summary).toMatchObject({ certificates: 3 });
});

test('the same number of another authority is another certificate', async () => {
  const body = [
    entry('evilish.org'),
    entry('evilish.org', { issuer_name: 'C=ZZ, O="Other, Trust", CN=R2', not_before: '2026-07-09T00:00:00' }),
  ];
  expect((await told('crtsh', domain, body)).summary).toMatchObject({ certificates: 2, issuer: 'Other, Trust' });
});

test('names of the domain, of others and of nobody', async () => {
  const names =
    '*.Evilish.org\nLOGIN.evilish.org\nnotevilish.org\nevilish.org.example\nbob@evilish.org\n*.login.evilish.org\n\u001b[31m.evilish.org';
  const result = await told('crtsh', domain, [entry(names), entry('other.example')]);
  expect(read(result)).toEqual(['ok', 'none', null]);
  expect(result.summary).toMatchObject({ certificates: 1, subdomains: 2 });
  expect(result.related).toEqual([{ type: 'domain', value: 'login.evilish.org', relation: 'related-to' }]);
  expect(JSON.stringify(result)).not.toContain('\\u001b');
});

test('the first and the last', async () => {
  const body = [
    entry('evilish.org', { not_before: '2025-01-01T00:00:00', entry_timestamp: null, issuer_name: 'CN=Old' }),
    entry('a.evilish.org', { not_before: '2026-07-09T00:00:00', entry_timestamp: '2026-07-09T01:00:00.5' }),
    entry(null, { common_name: 'evilish.org', entry_timestamp: '2026-07-01T10:00:00' }),
  ];
  const result = await told('crtsh', domain, body);
  expect(result.summary).toMatchObject({
    first_issued: '2025-01-01T00:00:00Z',
    last_issued: '2026-07-09T00:00:00Z',
    issuer: 'Invented Trust',
  });
  expect(result.first_seen).toBe('2026-07-01T10:00:00Z');
  expect(result.reasons).toEqual(['2 certificates, the last of 2026-07-09 by Invented Trust']);
});

test.each<[string, unknown, string]>([
  ['nothing is logged', [], 'not_found'],
  ['certificates of others only', [entry('other.example')], 'bad_response'],
  ['no names', [entry(null)], 'bad_response'],
  ['no time', [entry('evilish.org', { not_before: 'soon' })], 'bad_response'],
  ['a hole', [entry('evilish.org'), null], 'bad_response'],
  ['no list', { certificates: [] }, 'bad_response'],
])('%s', async (_, body, expected) => {
  expect(read(await told('crtsh', domain, body))).toEqual([expected, 'none', null]);
});

test('a domain with very many certificates is read to the end', async () => {
  const body = Array.from({ length: 12_000 }, (_, index) =>
    entry(`h${index}.evilish.org`, { serial_number: String(index) }),
  );
  const result = await told('crtsh', domain, body);
  expect(result.summary).toMatchObject({ certificates: 12_000, subdomains: 12_000 });
  expect(JSON.stringify(result).length).toBeLessThan(5000);
});
