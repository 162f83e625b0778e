import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeFile, headerOf } from '../../../../scripts/pack/file.ts';
import { countrySections, systemSections } from '../../../../scripts/pack/sections.ts';
import { factsOf, openedOnce } from '../../../../src/analysis/data/addresses.ts';
import { openAddressData } from '../../../../src/analysis/data/file.ts';
import { addressKey } from '../../../../src/analysis/data/key.ts';

const DATE = '2026-01-02';
let folder: string;

function key(ip: string): bigint {
  return addressKey(ip)?.key ?? -1n;
}

function ranges<T>(...given: [string, string, T][]) {
  return given.map(([start, end, value]) => ({ start: key(start), end: key(end), value }));
}

function packed(): Buffer {
  const long = { asn: 64_500, name: 'Ünïcode & Sons' };
  const many = Array.from({ length: 200 }, (_, n): [string, string, { asn: number; name: string }] => {
    return [`198.51.100.${n}`, `198.51.100.${n}`, { asn: 64_600 + n, name: `Network ${n}` }];
  });
  const systems = systemSections({
    v4: ranges(['192.0.2.0', '192.0.2.127', long], ...many),
    v6: ranges(['2001:db8::', '2001:db8::ffff', long]),
  });
  const { countries, sections } = countrySections({
    v4: ranges(['192.0.2.0', '192.0.2.255', 'AT'], ['203.0.113.0', '203.0.113.255', 'NZ']),
    v6: ranges(['2001:db8::', '2001:db8:ffff::', 'NZ']),
  });
  return encodeFile({ versions: { data: '1' }, date: DATE, countries }, { ...systems, ...sections });
}

function written(bytes: Uint8Array): string {
  const path = join(folder, `${bytes.length}.bin`);
  writeFileSync(path, bytes);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'addresses-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lookUp(path: string, ip: string) {
  return factsOf(openAddressData(path), addressKey(ip) ?? { family: 'v4', key: -1n });
}

describe('a packed file', () => {
  test.each([
    ['192.0.2.1', { asn: 64_500, name: 'Ünïcode & Sons', country: 'AT', date: DATE }],
    ['192.0.2.200', { country: 'AT', date: DATE }],
    ['203.0.113.9', { country: 'NZ', date: DATE }],
    ['198.51.100.0', { asn: 64_600, name: 'Network 0', date: DATE }],
    ['198.51.100.199', { asn: 64_799, name: 'Network 199', date: DATE }],
    ['198.51.100.200', undefined],
    ['2001:db8::1', { asn: 64_500, name: 'Ünïcode & Sons', country: 'NZ', date: DATE }],
    ['2001:db8:1::', { country: 'NZ', date: DATE }],
    ['192.0.1.255', undefined],
    ['::', undefined],
  ])('tells of %s', (ip, facts) => {
    expect(lookUp(written(packed()), ip)).toEqual(facts);
  });

  test('shows its header without being read whole', async () => {
    const header = await headerOf(written(packed()));
    expect(header).toMatchObject({ versions: { data: '1' }, date: DATE });
  });
});

describe('damage', () => {
  const unavailable = expect.objectContaining({ code: 'unavailable' });

  test('a missing file', async () => {
    const path = join(folder, 'nowhere.bin');
    expect(() => openAddressData(path)).toThrow(/the file is missing/);
    expect(() => openAddressData(path)).toThrow(unavailable);
    expect(await headerOf(path)).toBeUndefined();
  });

  test.each([0, 5, 11, 12, 40, 500, -1])('a file cut off at %d bytes', (length) => {
    const whole = packed();
    expect(() => openAddressData(written(whole.subarray(0, length < 0 ? whole.length + length : length)))).toThrow(
      unavailable,
    );
  });

  test.each([0, 5, 9, 12, 40])('a header cut off at %d bytes is none', async (length) => {
    expect(await headerOf(written(packed().subarray(0, length)))).toBeUndefined();
  });

  test.runIf(existsSync('/proc/self/fd'))('is met once, and leaves no file open', () => {
    const path = written(Buffer.from('no data of addresses'));
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let times = 0; times < 20; times++) expect(() => openAddressData(path)).toThrow(unavailable);
    expect(open()).toBe(before);
    let asked = 0;
    const data = openedOnce(() => {
      asked += 1;
      return path;
    });
    expect(data).toThrow(unavailable);
    writeFileSync(path, packed());
    expect(data).toThrow(unavailable);
    expect(asked).toBe(1);
  });

  test('a file of something else', async () => {
    const path = written(Buffer.from('hello, this is a text file\n'));
    expect(() => openAddressData(path)).toThrow(/not of this format/);
    expect(await headerOf(path)).toBeUndefined();
  });

  test('bytes changed inside end in a wrong answer or a RangeError, never in a run without end', () => {
    const whole = packed();
    const start = whole.indexOf('}', 0, 'latin1');
    for (let at = start + 40; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = 0xff;
      const path = written(bytes);
      try {
        lookUp(path, '198.51.100.77');
        lookUp(path, '2001:db8::1');
      } catch (error) {
        expect((error as { code?: string }).code ?? (error as Error).name).toMatch(
          /^(RangeError|ERR_OUT_OF_RANGE|ERR_BUFFER_OUT_OF_BOUNDS|unavailable)$/,
        );
      }
    }
  });
});
