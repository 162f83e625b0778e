import { expect, test } from 'vitest';
import { inherent } from '../../../src/graph/index.ts';
import type { Indicator } from '../../../src/ioc/index.ts';

test('a URL and an e-mail address are connected with their host', () => {
  const indicators: Indicator[] = [
    { type: 'url', value: 'http://203.0.113.7:8080/a' },
    { type: 'url', value: 'https://www.example.org/a' },
    { type: 'email', value: 'a@example.org' },
    { type: 'hash', value: '9f86d081884c7d659a2feaa0c55ad015' },
  ];
  expect(
    indicators.flatMap(inherent).map(({ source, relationship, target }) => [source.value, relationship, target]),
  ).toEqual([
    ['http://203.0.113.7:8080/a', 'hosted-on', { type: 'ipv4-addr', value: '203.0.113.7' }],
    ['https://www.example.org/a', 'hosted-on', { type: 'domain-name', value: 'www.example.org' }],
    ['a@example.org', 'belongs-to', { type: 'domain-name', value: 'example.org' }],
  ]);
});
