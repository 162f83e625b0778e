import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defang, openRewriter, refang } from '../../src/ioc/index.ts';

/** Pieces that text around indicators is made of; none is a mark of defanging. */
const piece = fc.constantFrom(
  'evil',
  'com',
  '.',
  '..',
  '@',
  '://',
  ':',
  '/',
  ' ',
  '\n',
  'http',
  'https',
  'HTTP',
  'HTTPS',
  'ftp',
  'a',
  '1',
  '-',
  '_',
  ',',
  ';',
  '"',
  "'",
  '<',
  '>',
  '=',
  '?',
  '#',
  '%',
  '+',
  '*',
  '~',
  'ü',
  '漢',
  '\u0000',
  '\ud83d\ude00',
  '203.0.113.7',
  'bob@evil.com',
  'http://',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
/** Brackets and backslashes as well: marks may come about. */
const anything = fc
  .array(fc.oneof(piece, fc.constantFrom('[', ']', '(', ')', '{', '}', '\\', 'dot', 'hxxp')), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const everything = fc.boolean();

describe('defang and refang', () => {
  test('refang undoes defang on text without marks', () => {
    fc.assert(
      fc.property(text, everything, (t, all) => {
        expect(refang(defang(t, { everything: all }))).toBe(t);
      }),
    );
  });

  test('refang leaves text without marks alone', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(refang(t)).toBe(t);
      }),
    );
  });

  test('defang twice is defang once', () => {
    fc.assert(
      fc.property(anything, everything, (t, all) => {
        const once = defang(t, { everything: all });
        expect(defang(once, { everything: all })).toBe(once);
      }),
    );
  });

  test('nothing but the marks changes', () => {
    const bare = (t: string) =>
      t.replace(/[[\]]/g, '').replace(/hxxp/gi, (scheme) => (scheme === 'HXXP' ? 'HTTP' : 'http'));
    fc.assert(
      fc.property(text, everything, (t, all) => {
        expect(bare(defang(t, { everything: all }))).toBe(t);
      }),
    );
  });
});

describe('createRewriter', () => {
  const bytes = fc.oneof(
    anything.map((t) => Buffer.from(t)),
    fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.from(b)),
  );
  const cuts = fc.array(fc.nat(60), { maxLength: 30 });

  test('gives the same bytes however the input is cut', () => {
    fc.assert(
      fc.property(
        bytes,
        cuts,
        fc.constantFrom('defang' as const, 'refang' as const),
        everything,
        (input, sizes, action, all) => {
          const whole = createRewriter(action, { everything: all });
          const expected = Buffer.concat([whole.write(input), whole.end()]);
          const rewriter = createRewriter(action, { everything: all });
          const out: Uint8Array[] = [];
          let at = 0;
          for (const size of sizes) {
            out.push(rewriter.write(input.subarray(at, at + size)));
            at += size;
          }
          out.push(rewriter.write(input.subarray(at)), rewriter.end());
          expect(Buffer.concat(out).equals(expected)).toBe(true);
        },
      ),
    );
  });

  /** Letters and spaces of other scripts, some of whose UTF-8 bytes are spaces or controls in Latin-1. */
  const foreign = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('voil\u00e0', '\u0420', '\u00a0', '\u0085', '\u2028', '\u3000', '\ufeff', '\u017f', '\u212a'),
  );
  const marks = fc.constantFrom('[.]', '(.)', '[at]', ' [dot] ', '[/]', '[:]', '\\.', '*', 'a'.repeat(62));
  const mixed = fc.array(fc.oneof(piece, foreign, marks), { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('gives the bytes of the text function, whatever the script and however the input is cut', () => {
    fc.assert(
      fc.property(
        mixed,
        cuts,
        fc.constantFrom('defang' as const, 'refang' as const),
        everything,
        (t, sizes, action, all) => {
          const input = Buffer.from(t);
          const rewriter = createRewriter(action, { everything: all });
          let at = 0;
          const out = sizes.map((size) => {
            at += size;
            return rewriter.write(input.subarray(at - size, at));
          });
          const given = Buffer.concat([...out, rewriter.write(input.subarray(at)), rewriter.end()]).toString();
          const whole = input.toString();
          expect(given).toBe(action === 'defang' ? defang(whole, { everything: all }) : refang(whole));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['http://voil\u00e0.fr', 'hxxp[://]voil\u00e0[.]fr'],
    ['\u0420.\u0440\u0444', '\u0420[.]\u0440\u0444'],
    ['bob@voil\u00e0.fr', 'bob[@]voil\u00e0[.]fr'],
  ])('%s has no live dot as bytes', (t, expected) => {
    const rewriter = createRewriter('defang');
    expect(Buffer.concat([rewriter.write(Buffer.from(t)), rewriter.end()]).toString()).toBe(expected);
  });
});
