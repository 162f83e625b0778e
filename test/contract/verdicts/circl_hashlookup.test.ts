import { expect, test } from 'vitest';
import { SHA256 } from '../step.ts';
import { read, told } from '../told.ts';

const FILE = { 'SHA-256': SHA256.toUpperCase(), source: 'NSRL', 'hashlookup:trust': 100 };
const hash = { type: 'hash', value: SHA256 } as const;

test.each<[string, object, readonly [string, string, number | null], number]>([
  ['full trust', {}, ['ok', 'benign', 0], 10],
  ['just enough', { 'hashlookup:trust': 50 }, ['ok', 'benign', 0], 5],
  ['a trust below the half', { 'hashlookup:trust': 49 }, ['ok', 'none', null], 0],
  ['no trust at all', { 'hashlookup:trust': 0 }, ['ok', 'none', null], 0],
  ['trust that is not told', { 'hashlookup:trust': undefined }, ['ok', 'none', null], 0],
  ['full trust in what a collection of malware holds', { KnownMalicious: 'invented.example' }, ['ok', 'none', null], 0],
  ['the same without a name', { KnownMalicious: '' }, ['ok', 'none', null], 0],
  ['a mark of malware that is no text', { KnownMalicious: true }, ['bad_response', 'none', null], 0],
  ['a trust of more than all', { 'hashlookup:trust': 101 }, ['bad_response', 'none', null], 0],
  ['trust as a text', { 'hashlookup:trust': '100' }, ['bad_response', 'none', null], 0],
  ['trust in another file', { 'SHA-256': 'cd'.repeat(32) }, ['bad_response', 'none', null], 0],
  ['trust in a file that is not named', { 'SHA-256': undefined }, ['bad_response', 'none', null], 0],
  ['a file named by another digest only', { 'SHA-256': undefined, MD5: 'AB'.repeat(16) }, ['ok', 'benign', 0], 10],
])('%s', async (_, more, expected, confidence) => {
  const result = await told('circl_hashlookup', hash, { ...FILE, ...more });
  expect(read(result)).toEqual(expected);
  expect(result.confidence).toBe(confidence);
});

test('the mark is told, and that it is no verdict', async () => {
  const result = await told('circl_hashlookup', hash, { ...FILE, KnownMalicious: 'invented.example' });
  expect(result.tags).toEqual(['known-malicious']);
  expect(result.summary).toMatchObject({ known_malicious: 'invented.example', trust: 100 });
  expect(result.reasons).toContain('a collection of malware holds it as well (invented.example), which is no verdict');
});

test.each<[unknown, number | undefined]>([
  ['2520', 2520],
  [2520, 2520],
  ['a lot', undefined],
  ['-1', undefined],
  [{}, undefined],
])('a size of %j', async (FileSize, size) => {
  const { status, summary } = await told('circl_hashlookup', hash, { ...FILE, FileSize });
  expect([status, summary['file_size']]).toEqual(['ok', size]);
});

test('a hash that it does not know files by is not sent', async () => {
  const sha512 = { type: 'hash', value: 'ab'.repeat(64) } as const;
  expect((await told('circl_hashlookup', sha512, FILE)).skip?.reason).toBe('unsupported_type');
});
