import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMarks, isJoining } from '../../scripts/fuzz/laws/marks.ts';
import { DEFANG_STYLES, defangAs, extractText, OBSERVABLE_TYPES, openRewriter, refang } from '../../src/ioc/index.ts';

const INDICATORS = ['evil.com', 'http://', '203.0.113.7', 'bob@evil.com', '2001:db8::1', 'http://[2001:db8::a]:80/'];
const SIGNS = '. .. @ :// : / - _ , ; " \' < > = ? # % + * ~ & ! ( ) |'.split(' ');
/** Pieces that text around indicators is made of. */
const piece = fc.constantFrom(
  ...SIGNS,
  ...INDICATORS,
  ...['evil', 'com', ' ', '\n', 'http', 'https', 'HTTP', 'HTTPS', 'ftp', 'mailto:', 'a', '1', 'to', 'To', 'setup.py'],
  ...['ü', '漢', '\u0000', '\ud83d\ude00', '\u00a0', 'x:y', '::', 'fe80:', '\ud83d'],
);
const joined = (parts: fc.Arbitrary<string>, maxLength = 40) =>
  fc.array(parts, { maxLength }).map((pieces) => pieces.join(''));
const text = joined(piece);
/** Brackets, backslashes and spelled-out marks as well. */
const marks = fc.constantFrom(
  ...['[', ']', '(', ')', '{', '}', '\\', 'dot', 'hxxp', '[.]', '[@]', '[://]', '[:]', ' [.] ', '(dot)', '[at]'],
  ...[' dot ', ' at ', 'DOT', '_at_', '\\.', '%2e', '&#46;', '\u200b', '\uff0e', '[http]', '[:]//', '%3A%2F%2F', '\\/'],
);
const anything = joined(fc.oneof(piece, marks));
const style = fc.constantFrom(...DEFANG_STYLES);
const everything = fc.boolean();

describe('defang and refang', () => {
  test('refang undoes defang on text without marks, in every style', () => {
    fc.assert(
      fc.property(text, style, everything, (t, how, all) => {
        fc.pre(refang(t) === t && !hasMarks(t));
        fc.pre(!all || !isJoining(t));
        expect(refang(defangAs(t, how, { everything: all }))).toBe(t);
      }),
      { numRuns: 3000 },
    );
  });

  test('refang leaves text without marks alone', () => {
    const plain = fc.constantFrom(
      'evil.com',
      'a',
      'b.c',
      ' ',
      '\n',
      ', ',
      'http://x.org/a.b?c=d@e',
      '1.2.3.4',
      '(',
      ')',
      '::1',
      'f(x).y',
    );
    fc.assert(
      fc.property(joined(plain), (t) => {
        expect(refang(t)).toBe(t);
      }),
    );
  });

  test('defang twice is defang once', () => {
    fc.assert(
      fc.property(anything, style, everything, (t, how, all) => {
        const once = defangAs(t, how, { everything: all });
        expect(defangAs(once, how, { everything: all })).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('refang twice is refang once', () => {
    fc.assert(
      fc.property(anything, (t) => {
        const once = refang(t);
        expect(refang(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('nothing but the marks changes', () => {
    const bare = (t: string) =>
      t.replace(/[[\]]/g, '').replace(/hxxp/gi, (scheme) => (scheme === 'HXXP' ? 'HTTP' : 'http'));
    fc.assert(
      fc.property(text, style, everything, (t, how, all) => {
        expect(bare(defangAs(t, how, { everything: all }))).toBe(bare(t));
      }),
    );
  });
});

const label = fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/);
const name = fc.tuple(label, fc.constantFrom('com', 'net', 'org', 'ru', 'co.uk')).map((parts) => parts.join('.'));
const ip = fc
  .tuple(fc.integer({ min: 1, max: 223 }), fc.nat(255), fc.nat(255), fc.nat(255))
  .map((all) => all.join('.'));
const group = fc.integer({ min: 1, max: 0xffff }).map((number) => number.toString(16));
const v6 = fc.array(group, { minLength: 1, maxLength: 5 }).map((groups) => `2001:db8::${groups.join(':')}`);
const host = fc.oneof(
  name,
  ip,
  v6.map((address) => `[${address}]`),
);
const url = fc
  .tuple(
    fc.constantFrom('http', 'https', 'ftp', 'HTTP'),
    host,
    label,
    fc.constantFrom('', '.php', '?u=http://x.org/', '?m=a@b.com'),
  )
  .map(([scheme, where, path, end]) => `${scheme}://${where}/${path}${end}`);
const email = fc.tuple(label, name).map((parts) => parts.join('@'));
const word = fc.constantFrom('seen', 'and', 'naïve', '漢字', '(', ')', 'to', '-', 'the host', 'CVE-2021-44228');
const ALL = { types: OBSERVABLE_TYPES, includePrivate: true, hosts: true } as const;
const found = (t: string) => extractText(t, ALL).map(({ type, value }) => `${type} ${value}`);
const report = fc.array(fc.oneof(name, ip, v6, url, email, word), { maxLength: 15 }).map((parts) => parts.join(' '));

describe('extraction beside them', () => {
  test('finds the same in a defanged text, whatever the style', () => {
    fc.assert(
      fc.property(report, style, (t, how) => {
        expect(found(defangAs(t, how))).toEqual(found(t));
      }),
      { numRuns: 1000 },
    );
  });

  /** Ways of writing dots, ats and schemes; a text keeps to one. */
  const notation = fc.record({
    dot: fc.constantFrom('[.]', '(.)', '{.}', '[dot]', '(dot)', '[.', '\\.', '&#46;', '\uff0e'),
    at: fc.constantFrom('[@]', '(at)', '[at]', '\\@', '@'),
    scheme: fc.constantFrom('hxxp://', 'hXXp[:]//', '[http]://', 'http[://]', 'meow://', 'h**p://'),
  });

  test('finds the same in a refanged text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(name, email, ip, url), { maxLength: 10 }),
        notation,
        (values, { dot, at, scheme }) => {
          const lines = values.map((value) =>
            value
              .replace(/^http:\/\//, () => scheme)
              .replace(/(?<=[a-z0-9])\.(?=[a-z0-9])/g, () => dot)
              .replace(/@/g, () => at),
          );
          const t = lines.join('\n');
          expect(found(refang(t))).toEqual(found(t));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('openRewriter', () => {
  const foreign = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(
      'voil\u00e0',
      '\u0420',
      '\u00a0',
      '\u0085',
      '\u2028',
      '\u3000',
      '\ufeff',
      '\u017f',
      '\u212a',
      'a'.repeat(62),
    ),
  );
  const bytes = fc.oneof(
    joined(fc.oneof(piece, marks, foreign)).map((t) => Buffer.from(t)),
    fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.from(b)),
    fc
      .array(
        fc.oneof(
          anything.map((t) => Buffer.from(t)),
          fc.uint8Array({ maxLength: 4 }),
        ),
        { maxLength: 6 },
      )
      .map((parts) => Buffer.concat(parts)),
  );
  const cuts = fc.array(fc.nat(60), { maxLength: 30 });
  const rewrite = fc.oneof(
    fc.constant({ action: 'refang' as const }),
    fc.record({ action: fc.constant('defang' as const), style, everything }),
  );

  async function inOne(how: Parameters<typeof openRewriter>[0], input: Uint8Array): Promise<Buffer> {
    const rewriter = await openRewriter(how);
    return Buffer.concat([rewriter.write(input), rewriter.end()]);
  }

  test('gives the same bytes however the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, cuts, rewrite, async (input, sizes, how) => {
        const rewriter = await openRewriter(how);
        const out: Uint8Array[] = [];
        let at = 0;
        for (const size of sizes) {
          out.push(rewriter.write(input.subarray(at, at + size)));
          at += size;
        }
        out.push(rewriter.write(input.subarray(at)), rewriter.end());
        expect(Buffer.concat(out).equals(await inOne(how, input))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('gives the bytes of the text function', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, rewrite, async (input, how) => {
        const t = input.toString();
        const given = (await inOne(how, Buffer.from(t))).toString();
        expect(given).toBe(
          how.action === 'refang' ? refang(t) : defangAs(t, how.style, { everything: how.everything }),
        );
      }),
    );
  });

  test('bytes that are no UTF-8 stay, and marks beside them are undone', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, style, everything, async (input, how, all) => {
        const plain = await inOne({ action: 'refang' }, input);
        fc.pre(plain.equals(input));
        const defanged = await inOne({ action: 'defang', style: how, everything: all }, input);
        const text = input.toString('latin1');
        fc.pre(!/[[\]\\(){}<>&%\u0080-\u00ff*|`]|hxxp/i.test(text));
        expect((await inOne({ action: 'refang' }, defanged)).equals(input)).toBe(true);
      }),
    );
  });

  test('a line comes out once it is complete', async () => {
    await fc.assert(
      fc.asyncProperty(anything, rewrite, async (t, how) => {
        const line = Buffer.from(`${t.replaceAll('\n', ' ')}\n`);
        const rewriter = await openRewriter(how);
        expect(Buffer.from(rewriter.write(line)).equals(await inOne(how, line))).toBe(true);
        expect(rewriter.end()).toHaveLength(0);
      }),
    );
  });

  test.each([
    ['http://voil\u00e0.fr', 'hxxp[://]voil\u00e0[.]fr'],
    ['\u0420.\u0440\u0444', '\u0420[.]\u0440\u0444'],
    ['bob@voil\u00e0.fr', 'bob[@]voil\u00e0[.]fr'],
  ])('%s has no live dot as bytes', async (t, expected) => {
    expect((await inOne({ action: 'defang' }, Buffer.from(t))).toString()).toBe(expected);
  });
});
