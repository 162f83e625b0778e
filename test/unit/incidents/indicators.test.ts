import { expect, test } from 'vitest';
import { indicatorsOf, sightingOf } from '../../../src/incidents/index.ts';
import { AT, incident } from './sample.ts';

test('entities come first, then the text in its order; each once and in the form that is stored', () => {
  const found = indicatorsOf(
    incident({
      title: 'mail from WWW.Example[.]org',
      description: 'see hxxps://b\u00fccher[.]example/a, www.example.org and 10.0.0.1, fe80::1, 2001:DB8::1',
      entities: [
        { type: 'user', value: 'bob@example.com' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '203.0.113.50' },
      ],
      notes: [{ text: 'answered by alice@example.net from 203.0.113.50', author: 'bob', created_at: AT }],
    }),
  );
  expect(found).toEqual([
    { type: 'ip', value: '203.0.113.50' },
    { type: 'domain', value: 'www.example.org' },
    { type: 'url', value: 'https://xn--bcher-kva.example/a' },
    { type: 'ip', value: '2001:db8::1' },
    { type: 'email', value: 'alice@example.net' },
  ]);
});

test('the graph learns of every entity and indicator once, each related to the incident', () => {
  const about = incident({
    number: 7,
    entities: [
      { type: 'ip', value: '203.0.113.50' },
      { type: 'user', value: 'bob' },
      { type: 'host', value: 'ws-7' },
      { type: 'process', value: 'cmd.exe' },
    ],
  });
  const { entities, relationships, origin, at } = sightingOf(
    about,
    [
      { type: 'ip', value: '203.0.113.50' },
      { type: 'hash', value: 'd41d8cd98f00b204e9800998ecf8427e' },
    ],
    AT,
  );
  const self = { type: 'x-socctl-incident', value: '7' };
  const others = [
    { type: 'ipv4-addr', value: '203.0.113.50' },
    { type: 'user-account', value: 'bob' },
    { type: 'x-socctl-host', value: 'ws-7' },
    { type: 'process', value: 'cmd.exe' },
    { type: 'file', value: 'd41d8cd98f00b204e9800998ecf8427e' },
  ];
  expect({ origin, at }).toEqual({ origin: 'incident:7', at: AT });
  expect(entities).toEqual([self, ...others]);
  expect(relationships).toEqual(others.map((target) => ({ source: self, target, relationship: 'related-to' })));
});
