import { expect, test } from 'vitest';
import { graphOut, nodeOut } from '../../../src/server/socmate/words.ts';

const SEEN = { first_seen: '2026-05-23T10:00:00Z', last_seen: '2026-05-23T10:00:00Z' };

test.each([
  ['ipv4-addr:203.0.113.50', 'ip:203.0.113.50'],
  ['ipv6-addr:2001:db8::1', 'ip:2001:db8::1'],
  ['domain-name:evil.example', 'domain:evil.example'],
  ['url:http://evil.example/a', 'url:http://evil.example/a'],
  ['file:d41d8cd98f00b204e9800998ecf8427e', 'hash:d41d8cd98f00b204e9800998ecf8427e'],
  ['email-addr:a@evil.example', 'email:a@evil.example'],
  ['user-account:ana', 'user:ana'],
  ['process:cmd.exe', 'process:cmd.exe'],
  ['x-socctl-host:ws-7', 'host:ws-7'],
])('%s is %s', (id, spoken) => {
  const colon = id.indexOf(':');
  const node = { id, type: id.slice(0, colon), value: id.slice(colon + 1), ...SEEN, investigation_count: 1 };
  expect(nodeOut(node)).toEqual({ ...node, id: spoken, type: spoken.slice(0, spoken.indexOf(':')) });
});

test.each([
  ['resolves-to', 'RESOLVED_TO'],
  ['communicates-with', 'COMMUNICATED_WITH'],
  ['signed-in-from', 'SIGNED_IN_FROM'],
  ['related-to', 'ASSOCIATED_WITH'],
  ['belongs-to', 'ASSOCIATED_WITH'],
])('%s is %s', (relationship, spoken) => {
  const edge = { relationship, ...SEEN, count: 1, session_ids: [] };
  const asKept = { ...edge, source: 'domain-name:a.example', target: 'ipv4-addr:192.0.2.1' };
  const asSaid = { ...edge, source: 'domain:a.example', target: 'ip:192.0.2.1', relationship: spoken };
  expect(graphOut({ nodes: [], edges: [asKept] })).toMatchObject({ edges: [asSaid] });
});

test('what SoCMate has no word for is left out, with what leads to it', () => {
  const incident = {
    id: 'x-socctl-incident:7',
    type: 'x-socctl-incident',
    value: '7',
    ...SEEN,
    investigation_count: 1,
  };
  const edge = { source: 'ipv4-addr:192.0.2.1', target: incident.id, relationship: 'related-to', ...SEEN };
  const found = { nodes: [incident], edges: [{ ...edge, count: 1, session_ids: [] }] };
  expect(graphOut(found)).toEqual({ nodes: [], edges: [] });
});
