import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, foundIn } from '../encodings.ts';

/** Pieces of text in which indicators stand among characters of one, two, three and four bytes. */
const FRAGMENTS = [
  'see hxxp://bad[.]example[.]com/a?b=c, then',
  '203[.]0[.]113[.]7:8080',
  '\ud83d\ude00',
  'gr\u00f6\u00dfe',
  '\u00abquoted.example.com\u00bb',
  '\u4f60\u597d',
  'https://login.example.net/\ud83d\udd12/x',
  'user@mail.example.org',
  'd41d8cd98f00b204e9800998ecf8427e',
  'caf\u00e9.example.com',
  '2001:db8::5',
  'CVE-2024-3094',
  'x'.repeat(300),
  '"',
  '\t',
];

const separator = fc.constantFrom(' ', '\n', '\r\n', '\r', ' \0', ', ', '');
const text = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), separator), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

const values = (found: Awaited<ReturnType<typeof foundIn>>): string[] =>
  found.map(({ type, value, line, defanged }) => `${line} ${type} ${value} ${defanged}`);

describe.each(ENCODINGS)('$name', (encoding) => {
  test('bytes at the offset are what was read, and the same is found as in UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 500 }), async (written, chunk) => {
        const [file, content] = [encoding.file(written), encoding.content(written)];
        if (!file || !content) return;
        const found = await foundIn(file, chunk);
        for (const { raw, offset } of found) expect(encoding.at(content, offset, raw)).toBe(raw);
        expect(values(found)).toEqual(values(await foundIn(Buffer.from(written))));
      }),
      { numRuns: 60 },
    );
  });

  test('what lies behind more than a line that is cut', async () => {
    const long = `${'a'.repeat(70_000)} ${'b '.repeat(40_000)}\r\n203.0.113.9 ${'\u00e9'.repeat(90_000)} bad.example.org`;
    const [file, content] = [encoding.file(long), encoding.content(long)];
    if (!file || !content) return;
    const found = await foundIn(file, 7000);
    expect(found.map(({ raw, line }) => [raw, line])).toEqual([
      ['203.0.113.9', 2],
      ['bad.example.org', 2],
    ]);
    for (const { raw, offset } of found) expect(encoding.at(content, offset, raw)).toBe(raw);
  });
});

/** Bytes that are half text: indicators among what is no UTF-8. */
const rubbish = fc
  .array(
    fc.oneof(
      fc
        .constantFrom('203.0.113.5', ' evil.example.com', 'http://a.example.net/b', '\r\n', 'caf', ' ', '\0', 'ab')
        .map((each) => Buffer.from(each)),
      fc.uint8Array({ maxLength: 5 }),
      fc.constantFrom(0x80, 0x93, 0xe9, 0xf6, 0xff, 0xc3, 0xe2, 0xf0).map((byte) => Uint8Array.of(byte)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => Buffer.concat(parts));

test('how a file of whatever bytes is cut into chunks does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(rubbish, fc.integer({ min: 1, max: 40 }), async (bytes, chunk) => {
      const found = await foundIn(bytes, chunk);
      expect(found).toEqual(await foundIn(bytes));
      // Wherever text is plain ASCII, its bytes are those at the offset.
      for (const { raw, offset } of found) {
        if (/^[\x20-\x7e]+$/.test(raw)) expect(bytes.toString('latin1', offset, offset + raw.length)).toBe(raw);
      }
    }),
    { numRuns: 3000 },
  );
});
