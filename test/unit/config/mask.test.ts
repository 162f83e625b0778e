import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask } from '../../../src/config/mask.ts';
import { parseReference, showReference } from '../../../src/config/reference.ts';

test.each([
  ['', '…'],
  ['hunter2', '…'],
  ['123456789012345', '…'],
  ['1234567890123456', '…3456'],
  ['sk-0123456789abcdefc7c8', '…c7c8'],
])('%s', (secret, shown) => {
  expect(mask(secret)).toBe(shown);
});

test('never more than four characters, never a quarter of a secret', () => {
  fc.assert(
    fc.property(fc.string(), (secret) => {
      const shown = mask(secret).slice(1);
      expect(secret.endsWith(shown)).toBe(true);
      expect(shown.length * 4).toBeLessThanOrEqual(Math.min(16, secret.length));
    }),
  );
});

test.each([
  ['env:SOC_KEY', 'env', 'SOC_KEY', 'env:SOC_KEY'],
  ['file:~/key', 'file', '~/key', 'file:~/key'],
  ['cmd:printf marker', 'cmd', 'printf marker', 'cmd:…'],
  ['ENV:X', 'literal', 'ENV:X', 'literal:ENV:X'],
])('%s', (value, kind, target, shown) => {
  expect(parseReference(value)).toEqual({ kind, target });
  expect(showReference(parseReference(value))).toBe(shown);
});
