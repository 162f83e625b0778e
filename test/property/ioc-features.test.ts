import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import kinds from '../../src/ioc/kinds/index.gen.ts';
import { decode } from '../../src/ioc/scan/decode.ts';
import { featuresOf, MARKED, SPELLED } from '../../src/ioc/scan/features.ts';
import { FIRM_HINT, LOOSE_HINT } from '../../src/ioc/scan/hints.ts';
import { plainReading } from '../../src/ioc/scan/reading.ts';
import { forEachToken, HAS_FIRM, HAS_HIGH, HAS_SPELLED, type Token } from '../../src/ioc/scan/tokens.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'a',
      'evil',
      'com',
      'COM',
      'co.uk',
      'example',
      'xn--p1ai',
      'java',
      'id',
      'x',
      '-',
      '_',
      '__',
      '.',
      '..',
      '@',
      ':',
      '::',
    ],
    ...[
      '//',
      '///',
      '://',
      '/',
      '%',
      '%2e',
      '%40',
      '%3a%2f',
      'DOT',
      'dot',
      '-dot-',
      '_at_',
      ' dot ',
      ' . ',
      '"."',
      "'.'",
      '`.`',
    ],
    ...[
      '|.|',
      '/./',
      'http',
      'hxxp',
      'https',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '{',
      '}',
      '\\',
      '*',
      '^',
      '&',
      '&#46;',
      ' ',
      ',',
      '=',
    ],
    ...['1', '203.0.113.7', '10.0.0.0/8', '2001:db8::1', 'fe80:', '1:2:3:4:5:6:7:8', '/24', '0123456789abcdef', '0x'],
    ...['bob', '\u00fc', 'q'.repeat(40), '0123456789abcdef0123456789abcdef', '[.]', '\\.', '\\n', ':\\\\'],
  ),
  fc.string({ maxLength: 4 }),
);
const line = fc.array(piece, { maxLength: 14 }).map((pieces) => Buffer.from(pieces.join('')));

/** Every token of a line that is ASCII, with its text and what its bytes show. */
function eachPlain(bytes: Buffer, check: (token: Token, text: string, features: number) => void): void {
  forEachToken(bytes, (token) => {
    const { start, end, flags } = token;
    if ((flags & HAS_HIGH) === 0) check(token, bytes.toString('latin1', start, end), featuresOf(bytes, start, end));
  });
}

const RUNS = { numRuns: 4000 };

describe('features of a token', () => {
  test.each(kinds.filter(({ needs }) => needs !== undefined).map((kind) => [kind.name, kind] as const))(
    'a token that holds a plain %s has one that it needs',
    (_, kind) => {
      fc.assert(
        fc.property(line, (bytes) => {
          eachPlain(bytes, ({ start, end }, text, features) => {
            const finds = kind.find(plainReading(decode(bytes, start, end), () => ''));
            if (finds.length > 0) expect([text, features & (kind.needs ?? 0)]).not.toEqual([text, 0]);
          });
        }),
        RUNS,
      );
    },
  );

  test('a token with the hint of a firm notation has a sign of one', () => {
    fc.assert(
      fc.property(line, (bytes) => {
        eachPlain(bytes, ({ flags }, text, features) => {
          if (!FIRM_HINT.test(text)) return;
          expect([text, (flags & HAS_FIRM) !== 0 || (features & MARKED) !== 0]).toEqual([text, true]);
        });
      }),
      RUNS,
    );
  });

  test('a token with the hint of a spelled-out notation has its feature', () => {
    fc.assert(
      fc.property(line, (bytes) => {
        eachPlain(bytes, ({ flags }, text, features) => {
          if (!LOOSE_HINT.test(text)) return;
          expect([text, (flags & HAS_SPELLED) === HAS_SPELLED || (features & SPELLED) !== 0]).toEqual([text, true]);
        });
      }),
      RUNS,
    );
  });

  test.each([
    ['10:22:33', 0],
    ['2026-01-15T23:58:16.571Z', 0],
    ['/usr/lib/x86_64/crt1.o', 0],
    ['dfs.DataNode$PacketResponder:', 0],
    ['HTTP/1.1', 0],
    ['cbscore.dll', 0],
    ['blk_-6909203635379703215', 0],
  ])('%s is done with before it is read', (text, features) => {
    expect(featuresOf(Buffer.from(text), 0, text.length)).toBe(features);
  });
});
