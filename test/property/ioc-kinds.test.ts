import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractText, OBSERVABLE_TYPES } from '../../src/ioc/index.ts';
import kinds from '../../src/ioc/kinds/index.gen.ts';

/** Pieces that values of every kind are made of, and that stand around them. */
const PIECES = [
  'AS64500',
  'ASN: 1.10',
  '00:1b:44:11:3a:b7',
  'mac=001b44113ab7',
  '001b.4411.3ab7',
  'T1059.001',
  'attack.g0016',
  '96:tVq3Ld8mWcK0xZbR7pYhN2sJfGaQe1uTiOoXzAwE5C:tVqLdmWKxbRpYNsfaeuiOXA5',
  'imphash: ',
  'authentihash ',
  'f34d5f2d4577ed6d9ceec516c1f5a744',
  '1Hgpjbg4pw8QXvRP34Qh2TEAKVYniAqXzu',
  'bc1qe2tczyk2rw7u47kzxxee5g7ufkncdmlcpmw3pk',
  '0x5c88E7A226E11ad1204Cb8D30cD5D6ff6CBa69bc',
  'C:\\Users\\a b\\x.exe',
  'C:\\\\Temp\\\\',
  '\\\\server\\share\\a',
  '%TEMP%\\x y.dll',
  '\\Device\\HarddiskVolume1\\',
  '/tmp/.x/run.sh',
  '/Library/Application\\ Support/x',
  '~/.ssh/id',
  'file:///etc/passwd',
  'C:/a/b.c',
  'HKLM\\Software\\Windows NT\\Run',
  'HKCU:\\A b\\C',
  '[HKEY_USERS\\S-1 x]',
  '\\REGISTRY\\USER\\x',
  'Registry::HKLM\\x',
  'Mozilla/5.0 (X11; Linux) Gecko/1 Mobile',
  'curl/7.68.0',
  'User-Agent: ',
  '"user_agent":"',
  'Mozilla/5.0+(a;+b)',
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '+1 (202) 555-0143',
  '+49 (0)30 123456',
  'rule Evil_1 {',
  'yara: Evil_2',
  'CVE-2021-44228',
  '203.0.113.7',
  '203.0.113.0/24',
  '2001:db8::1',
  'example.com',
  'http://example.com/a',
  'bob@example.com',
  ' ',
  ' ',
  ' ',
  '"',
  "'",
  '`',
  '\\',
  '/',
  ':',
  '\\n',
  '\n',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  '.',
  ',',
  ';',
  '=',
  '|',
  '-',
  '+',
  '*',
  'and',
  'exe',
  '[.]',
  'ü',
  '&quot;',
  '\u00a0',
] as const;

const messy = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 24 })
  .map((parts) => parts.join(''));

describe('every kind', () => {
  test('reads alone what it finds, and leaves its normal form as it is', () => {
    fc.assert(
      fc.property(messy, (text) => {
        for (const { type, value } of extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true })) {
          const kind = kinds.find(({ name }) => name === type);
          // A defanged host with a path is a URL without a scheme, which needs its marks to be one.
          if (type === 'url' && !/^[a-z][a-z0-9+.-]*:\/\//.test(value)) continue;
          expect([type, kind?.parse(value)]).toEqual([type, value]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is found alone in a line', () => {
    const alone = PIECES.filter((piece) => extractText(piece, { types: OBSERVABLE_TYPES }).length === 1);
    expect(alone.length).toBeGreaterThan(20);
    for (const piece of alone) {
      const [hit] = extractText(piece, { types: OBSERVABLE_TYPES });
      const again = extractText(`see "${hit?.value}" there`, { types: OBSERVABLE_TYPES });
      const unlabelled = ['imphash', 'authentihash', 'mac', 'yara', 'attack'].includes(hit?.type ?? '');
      if (!unlabelled) expect(again.map(({ type, value }) => [type, value])).toContainEqual([hit?.type, hit?.value]);
    }
  });
});
