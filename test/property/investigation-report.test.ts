import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicatorsOf, report, titleOf } from '../../src/investigations/index.ts';
import { analyzed, finding, findings } from '../unit/investigations/findings.ts';
import { expectInert } from '../unit/investigations/inert.ts';

/** Pieces that Markdown, HTML and live addresses are made of. */
const piece = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '|',
    '`',
    '```',
    '\\',
    '*',
    '_',
    '~',
    '#',
    '- ',
    '> ',
    '&',
    '&lt;',
    '&#60;',
  ],
  ...[
    'http://',
    'https://',
    'www.',
    'evil.example',
    'evil.com',
    '@',
    'a@evil.com',
    '.',
    '[.]',
    '[://]',
    '[@]',
    ':',
    '/',
    '?',
  ],
  ...[
    '203.0.113.7',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u2028',
    '\u001b[31m',
    '\u202e',
    '\u0000',
    '\ud800',
    'ü',
    '漢',
    '😀',
    'word',
    '1. ',
  ],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('whatever stands in title, values and reasons, nothing in a report is live', () => {
  fc.assert(
    fc.property(text, text, text, (title, value, reason) => {
      const one = analyzed({ reasons: [{ plugin: value, text: reason, weight: 1 }] });
      const all = findings({
        title: titleOf(title),
        findings: [
          finding({ type: 'url', value }, { analyzed: one }),
          finding({ type: 'url', value }, { analyzed: { problem: reason } }),
        ],
      });
      expectInert(report(all));
    }),
  );
});

test('the report of any text has a row for each of its indicators, and the same text gives the same report', () => {
  fc.assert(
    fc.property(text, (query) => {
      const write = (): string => {
        const { indicators, leftOut, special } = indicatorsOf(query);
        const each = indicators.map((indicator) => finding(indicator));
        return report(findings({ title: titleOf(query), findings: each, leftOut, special }));
      };
      const written = write();
      expectInert(written);
      const rows = written.split('\n').filter((line) => line.startsWith('| ')).length;
      const found = indicatorsOf(query).indicators.length;
      expect(rows).toBe(found === 0 ? 0 : found + 2);
      expect(write()).toBe(written);
    }),
  );
});
