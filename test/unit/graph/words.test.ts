import { describe, expect, test } from 'vitest';
import {
  entityNamed,
  entityOf,
  relationshipNamed,
  relationshipTest,
  socmateEdge,
  socmateId,
  socmateNode,
  socmateRelationship,
  socmateType,
  TYPE_WORDS,
  toSocmate,
  typesNamed,
} from '../../../src/graph/index.ts';

const SOCMATE_TYPES = ['ip', 'user', 'host', 'domain', 'hash', 'email', 'url', 'process'];
const SOCMATE_RELATIONSHIPS = [
  'SIGNED_IN_FROM',
  'CONNECTED_TO',
  'RESOLVED_TO',
  'RAN_ON',
  'DOWNLOADED_FROM',
  'COMMUNICATED_WITH',
  'INVESTIGATED_IN',
];

describe('types', () => {
  test.each(SOCMATE_TYPES)('%s there and back', (word) => {
    const names = typesNamed(word) ?? [];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(socmateType(name)).toBe(word);
      expect(typesNamed(name)).toEqual([name]);
    }
  });

  test.each([
    ['IP', ['ipv4-addr', 'ipv6-addr']],
    [' Domain-Name ', ['domain-name']],
    ['autonomous-system', ['autonomous-system']],
    ['planet', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%j is %j', (word, names) => expect(typesNamed(word)).toEqual(names));

  test('every word listed is a word', () => {
    for (const word of TYPE_WORDS) expect(typesNamed(word)).toBeDefined();
  });
});

describe('relationships', () => {
  test.each(SOCMATE_RELATIONSHIPS)('%s there and back', (word) => {
    const name = relationshipNamed(word) as string;
    expect(name).toMatch(/^[a-z-]+$/);
    expect(socmateRelationship(name)).toBe(word);
    expect(relationshipNamed(word.toLowerCase())).toBe(name);
  });

  test.each([
    ['resolves-to', 'resolves-to'],
    ['Resolves_To', 'resolves-to'],
    ['hosted-on', 'hosted-on'],
    ['a', undefined],
    ['two words', undefined],
    ['x'.repeat(65), undefined],
    ['__proto__', undefined],
    ['"; drop', undefined],
  ])('%j is %j', (word, name) => expect(relationshipNamed(word)).toBe(name));

  test.each(['hosted-on', 'related-to', 'belongs-to', 'whatever'])('%s is ASSOCIATED_WITH', (name) => {
    expect(socmateRelationship(name)).toBe('ASSOCIATED_WITH');
    expect(relationshipTest('associated_with')?.(name)).toBe(true);
  });

  test('ASSOCIATED_WITH is none of those with a word', () => {
    expect(relationshipTest('ASSOCIATED_WITH')?.('resolves-to')).toBe(false);
  });
});

test.each([
  ['ip', '203.0.113.50', 'ipv4-addr'],
  ['ip', '2001:db8::1', 'ipv6-addr'],
  ['hash', 'd41d8cd98f00b204e9800998ecf8427e', 'file'],
] as const)('the indicator %s %s is %s', (type, value, name) =>
  expect(entityOf({ type, value })).toEqual({ type: name, value }),
);

describe('entityNamed', () => {
  test.each([
    ['ip', '203.0.113[.]50', 'ipv4-addr', '203.0.113.50'],
    ['ipv6-addr', '2001:DB8:0::1', 'ipv6-addr', '2001:db8::1'],
    ['domain', 'EXAMPLE.com.', 'domain-name', 'example.com'],
    ['file', 'D41D8CD98F00B204E9800998ECF8427E', 'file', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['email', 'Bob@Example.com', 'email-addr', 'bob@example.com'],
    ['asn', '15169', 'autonomous-system', 'AS15169'],
    ['autonomous-system', 'as15169', 'autonomous-system', 'AS15169'],
    ['user', ' CORP\\Bob ', 'user-account', 'CORP\\Bob'],
    ['host', 'WEB-1', 'x-socctl-host', 'web-1'],
    ['process', 'cmd.exe /c whoami', 'process', 'cmd.exe /c whoami'],
  ])('%s %s', (word, value, type, normal) => expect(entityNamed(word, value)).toEqual({ type, value: normal }));

  test.each([
    ['ip', 'example.com'],
    ['domain', '203.0.113.50'],
    ['planet', 'mars'],
    ['asn', '0'],
    ['asn', '4294967296'],
    ['user', ''],
    ['user', 'a\nb'],
    ['host', 'x'.repeat(1001)],
  ])('%s %j is none', (word, value) => expect(entityNamed(word, value)).toBeUndefined());
});

describe('on the wire of SoCMate', () => {
  const seen = { first_seen: '2026-05-23T10:00:00Z', last_seen: '2026-05-24T10:00:00Z' };
  const node = (type: string, value: string) => ({
    id: `${type}:${value}`,
    type,
    value,
    ...seen,
    investigation_count: 2,
    depth: 1,
    degree: 3,
    hub: true as const,
  });
  const edge = (source: string, target: string, relationship: string) => ({
    source,
    target,
    relationship,
    ...seen,
    count: 1,
    session_ids: ['s-1'],
  });

  test('nodes and edges in its words, and nothing it has none for', () => {
    const graph = {
      nodes: [
        node('ipv4-addr', '203.0.113.50'),
        node('url', 'http://a.example:80/x'),
        node('autonomous-system', 'AS64500'),
      ],
      edges: [
        edge('domain-name:a.example', 'ipv4-addr:203.0.113.50', 'resolves-to'),
        edge('url:http://a.example:80/x', 'domain-name:a.example', 'hosted-on'),
        edge('ipv4-addr:203.0.113.50', 'autonomous-system:AS64500', 'belongs-to'),
      ],
    };
    expect(toSocmate(graph)).toEqual({
      nodes: [
        { id: 'ip:203.0.113.50', type: 'ip', value: '203.0.113.50', ...seen, investigation_count: 2 },
        {
          id: 'url:http://a.example:80/x',
          type: 'url',
          value: 'http://a.example:80/x',
          ...seen,
          investigation_count: 2,
        },
      ],
      edges: [
        edge('domain:a.example', 'ip:203.0.113.50', 'RESOLVED_TO'),
        edge('url:http://a.example:80/x', 'domain:a.example', 'ASSOCIATED_WITH'),
      ],
    });
  });

  test('an id', () => {
    expect(socmateId('ipv6-addr:2001:db8::1')).toBe('ip:2001:db8::1');
    expect(socmateId('autonomous-system:AS1')).toBeUndefined();
    expect(socmateNode(node('autonomous-system', 'AS1'))).toBeUndefined();
    expect(socmateEdge(edge('autonomous-system:AS1', 'url:x', 'related-to'))).toBeUndefined();
  });
});
