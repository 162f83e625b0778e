import { describe, expect, test } from 'vitest';
import { closingOf } from '../../../../src/cli/incidents/closing.ts';
import { documentsIn } from '../../../../src/cli/incidents/documents.ts';
import { timespanOf } from '../../../../src/cli/incidents/since.ts';
import { wrapped } from '../../../../src/cli/wrap.ts';

describe('how an incident is closed', () => {
  const BOTH = { classification: 'TruePositive', classification_reason: 'SuspiciousActivity' };

  test.each([
    ['TruePositive', 'SuspiciousActivity', BOTH],
    ['truepositive', 'SUSPICIOUSACTIVITY', BOTH],
    ['true-positive', 'suspicious activity', BOTH],
    ['TruePositive-SuspiciousActivity', undefined, BOTH],
    ['true_positive_suspicious_activity', undefined, BOTH],
    ['TruePositive-SuspiciousActivity', 'SuspiciousActivity', BOTH],
    ['Undetermined', undefined, { classification: 'Undetermined' }],
    // Whether they go together is the engine's to say.
    ['TruePositive', undefined, { classification: 'TruePositive' }],
    ['Undetermined', 'InaccurateData', { classification: 'Undetermined', classification_reason: 'InaccurateData' }],
  ])('%s %s', (classification, reason, closing) => {
    expect(closingOf(classification, reason)).toEqual(closing);
  });

  test.each([
    ['Maybe', undefined],
    ['', undefined],
    ['TruePositive-Maybe', undefined],
    ['TruePositive', 'Maybe'],
    ['TruePositive-SuspiciousActivity', 'InaccurateData'],
  ])('not %s %s', (classification, reason) => {
    expect(() => closingOf(classification, reason)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

test.each([
  ['all', null],
  ['7d', 'PT604800S'],
  ['12h', 'PT43200S'],
  ['90', 'PT90S'],
  ['P1M', 'P1M'],
])('--since %s', (since, timespan) => {
  expect(timespanOf(since)).toBe(timespan);
});

describe('documents', () => {
  test.each([
    ['one document', '{"a":1}', [{ place: '', value: { a: 1 } }]],
    ['over several lines', '{\n"a":1\n}\n', [{ place: '', value: { a: 1 } }]],
    [
      'one a line',
      '{"a":1}\n\n{"a":2}\n',
      [
        { place: 'line 1', value: { a: 1 } },
        { place: 'line 3', value: { a: 2 } },
      ],
    ],
    [
      'a bad line among them',
      '{"a":1}\n{"a":\n',
      [
        { place: 'line 1', value: { a: 1 } },
        { place: 'line 2', problem: expect.stringMatching(/^not JSON/) },
      ],
    ],
  ])('%s', (_, text, documents) => {
    expect(documentsIn(text, 'a.json')).toEqual(documents);
  });

  test.each(['', ' \n', 'hello', '{"a":', '{\n"a":1\n', '12\n13\n'])('%j is none', (text) => {
    expect(() => documentsIn(text, 'a.json')).toThrow(/^a\.json is (?:not JSON|empty)/);
  });
});

describe('lines that fit', () => {
  test.each([
    ['short', 80, '', ['short']],
    ['one two three', 20, '', ['one two three']],
    ['one two three four five', 20, '', ['one two three four', 'five']],
    ['a\n\nb', 20, '  ', ['  a', '  ', '  b']],
    ['x'.repeat(45), 20, '', ['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]],
    // Wide characters take two columns.
    ['\u{4e2d}'.repeat(12), 20, '', ['\u{4e2d}'.repeat(10), '\u{4e2d}'.repeat(2)]],
    ['x'.repeat(200), undefined, ' ', [` ${'x'.repeat(200)}`]],
  ])('%j in %s columns', (text, width, indent, lines) => {
    expect(wrapped(text, width, indent)).toEqual(lines);
  });
});
