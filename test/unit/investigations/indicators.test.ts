import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '../../../src/investigations/index.ts';

describe('the indicators of a text', () => {
  test('are normalised, each once, in the order of the text', () => {
    const text =
      'EVIL.example.com, hxxps://evil[.]example[.]com/A then evil[.]example.com; 203.0.113.7 a@b.example.org';
    expect(indicatorsOf(text)).toEqual({
      indicators: [
        { type: 'domain', value: 'evil.example.com' },
        { type: 'url', value: 'https://evil.example.com/A' },
        { type: 'ip', value: '203.0.113.7' },
        { type: 'email', value: 'a@b.example.org' },
      ],
      leftOut: 0,
      special: 0,
    });
  });

  test('are without private addresses, which are counted', () => {
    expect(indicatorsOf('10.0.0.1 and 10.0.0.1, 127.0.0.1, fe80::1')).toEqual({
      indicators: [],
      leftOut: 0,
      special: 3,
    });
  });

  test('are bounded, and how many were too many is told', () => {
    const text = Array.from({ length: 503 }, (_, index) => `host${index}.example.net`).join(' ');
    const { indicators, leftOut } = indicatorsOf(text);
    expect([indicators.length, indicators.at(-1)?.value, leftOut]).toEqual([500, 'host499.example.net', 3]);
  });
});
