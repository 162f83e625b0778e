import { describe, expect, test } from 'vitest';
import { connections, indicatorsOf } from '../../../src/investigations/index.ts';

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

test('a URL and an e-mail address are connected with their host', () => {
  const { entities, relationships } = connections([
    { type: 'url', value: 'http://203.0.113.7:8080/a' },
    { type: 'url', value: 'https://www.example.org/a' },
    { type: 'email', value: 'a@example.org' },
    { type: 'hash', value: '9f86d081884c7d659a2feaa0c55ad015' },
  ]);
  expect(entities.map(({ type }) => type)).toEqual(['url', 'url', 'email-addr', 'file']);
  expect(relationships.map(({ source, relationship, target }) => [source.value, relationship, target])).toEqual([
    ['http://203.0.113.7:8080/a', 'related-to', { type: 'ipv4-addr', value: '203.0.113.7' }],
    ['https://www.example.org/a', 'related-to', { type: 'domain-name', value: 'www.example.org' }],
    ['a@example.org', 'related-to', { type: 'domain-name', value: 'example.org' }],
  ]);
});
