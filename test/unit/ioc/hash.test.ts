import { describe, expect, test } from 'vitest';
import { extractText } from '../../../src/ioc/index.ts';
import { type Row, table } from './table.ts';

const MD5 = '9f6c1d0e2b3a4f5e8d7c6b5a49382716';
const SHA1 = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c';
const SHA256 = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f809';
const SHA512 = `${SHA256}${SHA256}`;

test('the number of a trace is no hash', () => {
  expect(extractText(`traceparent: 00-${MD5}-00f067aa0ba902b7-01`, { types: ['hash'] })).toEqual([]);
});

const AROUND = [
  '§',
  'sample § was',
  'sample §.',
  '_§_',
  '__§__, seen',
  '§,',
  '(§)',
  '[§]',
  '<§>',
  '"§"',
  "'§'",
  '`§`',
  '“§”',
  'md5:§',
  'MD5: §',
  'md5=§',
  'SHA256=§,',
  'sha256:§',
  'image@sha256:§',
  'hash = "§"',
  '{"md5":"§","n":1}',
  '1,§,x',
  '1;§;x',
  '1|§|x',
  '1\t§\tx',
  '§  file.exe',
  '§ *file.exe',
  'MD5 (file.exe) = §',
  'file.exe: §',
  '<td>§</td>',
  '**§**',
  '- §',
  '§.exe',
  '§.bin',
  'VirusShare_§',
  'md5_§',
  '/samples/§',
  'C:\\samples\\§.exe',
  'x\\n§\\n',
  '§\\r\\n',
  '§/detection',
  '§…'.replace('…', '!'),
  'MD5：§',
  '样本§。',
  '§_x86.bin',
  'hashes:§;§'.replace(';§', ''),
  '0x§',
];

table(
  'hash',
  'what stands around',
  [MD5, SHA1, SHA256, SHA512].flatMap((hex) =>
    AROUND.filter((around) => around !== '样本§。').map((around): Row => [around.replaceAll('§', hex), hex]),
  ),
);

table('hash', 'forms', [
  [MD5.toUpperCase(), MD5],
  [SHA256.toUpperCase(), SHA256],
  [`${MD5},${SHA1},${SHA256}`, MD5, SHA1, SHA256],
  [`${MD5}|${SHA1}`, MD5, SHA1],
  [`${MD5}:${SHA1}`, MD5, SHA1],
  [`${MD5}\\n${SHA1}`, MD5, SHA1],
  [`MD5=${MD5},SHA256=${SHA256},IMPHASH=${MD5}`, MD5, SHA256],
  [`imphash: ${SHA1.slice(0, 32)}, md5: ${MD5}`, MD5],
  [`commit ${SHA1}`, SHA1],
]);

const LABELS = [
  'imphash: §',
  '"imphash":"§"',
  'Imphash §',
  'imp-hash=§',
  'IMPHASH=§',
  'authentihash: §',
  'Authentihash §',
  'vhash: §',
  'pehash: §',
  'rich header hash: §',
  'telfhash §',
  'dhash: §',
  'icon hash: §',
  'ja3: §',
  'JA3 hash: §',
  'ja3s=§',
  '"ja3":{"hash":"§"',
  '"ja3_hash":"§"',
  'JA3 fingerprint: §',
  'hassh: §',
  'serial: §',
  'Serial Number: §',
];
table(
  'hash',
  'labelled as something else',
  LABELS.map((label): Row => [label.replace('§', label.toLowerCase().includes('authenti') ? SHA256 : MD5)]),
);

table('hash', 'none', [
  [MD5.slice(1)],
  [`${MD5}0`],
  [SHA256.slice(0, 56)],
  [SHA512.slice(0, 96)],
  [`${SHA256}abcdef`],
  [`g${MD5}`],
  [`${MD5}g`],
  [`x${SHA256}`],
  [`ü${MD5}`],
  [`sb_${MD5}`],
  [`sk_live_${MD5}`],
  [`key_${MD5}`],
  [`+${MD5}`],
  [`${MD5}+x`],
  [`${MD5}==`],
  [`${SHA256}=='`],
  [`${MD5}…`],
  [`…${MD5}`],
  [`${MD5}...`],
  [`...${MD5}`],
  ['9f6c1d0e…'],
  ['9f6c1d0e2b3a4f5e...'],
  ['11111111111111111111111111111111'],
  ['ffffffffffffffffffffffffffffffffffffffff'],
  ['12345678901234567890123456789012'],
  ['6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  ['AKIAIOSFODNN7EXAMPLE'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'],
  [`QUJD${MD5}Zz09/+`],
  ['9f:6c:1d:0e:2b:3a:4f:5e:8d:7c:6b:5a:49:38:27:16'],
  ['9f6c1d0e 2b3a4f5e 8d7c6b5a 49382716'],
  ['\\x9f\\x6c\\x1d\\x0e'],
  ['4d5a90000300000004000000ffff0000b8000000'.repeat(3)],
  [`http://evil.example/${MD5}`],
  [`https://www.virustotal.com/gui/file/${SHA256}/detection`],
  [`${MD5}@evil.example`],
  [`Administrator:500:aad3b435b51404eeaad3b435b51404ee:${MD5}:::`],
  [`{${MD5.slice(0, 8)}-${MD5.slice(8, 12)}-${MD5.slice(12, 16)}-${MD5.slice(16, 20)}-${MD5.slice(20)}}`],
]);

describe('how sure', () => {
  test.each([
    [MD5, 'high', 'md5'],
    [SHA1, 'high', 'sha1'],
    [SHA256.toUpperCase(), 'high', 'sha256'],
    [SHA512, 'high', 'sha512'],
    [`${MD5.slice(0, 16).toUpperCase()}${MD5.slice(16)}`, 'low', 'md5'],
    [`commit ${SHA1}`, 'low', 'sha1'],
    [`session=${MD5}`, 'low', 'md5'],
    [`PHPSESSID=${MD5}`, 'low', 'md5'],
    [`api_key: ${MD5}`, 'low', 'md5'],
    [`token=${SHA1}`, 'low', 'sha1'],
    [`0x${SHA256}`, 'low', 'sha256'],
  ])('%s is %s', (text, confidence, algorithm) => {
    expect(extractText(text)).toMatchObject([{ type: 'hash', confidence, algorithm }]);
  });
});
