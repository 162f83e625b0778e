import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../../src/cli/json-fault.ts';

test.each<[text: string, fault: number]>([
  ['', 0],
  ['  ', 2],
  ['x', 0],
  ['[1,]', 3],
  ['[,1]', 1],
  ['[1 2]', 3],
  ['{"a":1,}', 7],
  ['{a:1}', 1],
  ['{"a" 1}', 5],
  ['{"a":}', 5],
  ['{"a":1]', 6],
  ['[1}', 2],
  ['[1]]', 3],
  ['{"a":1', 6],
  ['["abc', 1],
  ['["a\\x"]', 1],
  ['["a\nb"]', 1],
  ["['a']", 1],
  ['[01]', 2],
  ['[NaN]', 1],
  ['[1] // why', 4],
  ['{"__proto__":}', 13],
])('%j is no JSON from %i on', (text, fault) => {
  expect(jsonFault(text)).toBe(fault);
});

test('whatever JSON.parse takes has no fault, and whatever it refuses has one', () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-0.5e3',
    'null',
    ' ',
    '\n',
    '"',
    '\\',
    'x',
    '\u00a0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      ),
      (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(jsonFault(text) === undefined).toBe(isJson);
      },
    ),
    { numRuns: 3000 },
  );
});

test('long strings and deep nesting take no more than a pass', () => {
  expect(jsonFault(`"${'\\n'.repeat(500_000)}`)).toBe(0);
  expect(jsonFault('['.repeat(1_000_000))).toBe(1_000_000);
});
