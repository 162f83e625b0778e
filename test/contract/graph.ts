import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Plugin, Related } from '../../src/analysis/index.ts';
import type { Engine, Input, OperationName, Output } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';

/** What a test may decide about an engine; engines with the same `home` share what is stored. */
export interface Wanted {
  readonly home: string;
  readonly plugins?: readonly Plugin[];
  readonly now?: () => Date;
}

/** Calls an operation and holds its answer against the declared schema: nothing missing, nothing undeclared. */
export async function ask<K extends OperationName>(engine: Engine, name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await engine.call(name, input);
  const declared = operations.find((operation) => operation.name === name);
  expect(declared?.output.parse(answer)).toEqual(answer);
  return answer;
}

/** A source that connects values with others: `'a.example resolves-to ip 198.51.100.1'` a line. */
function source(lines: readonly string[]): Plugin {
  const related = (value: string): Related[] =>
    lines.flatMap((line) => {
      const [from, relation = '', type = '', to = ''] = line.split(' ');
      return from === value ? [{ relation, type, value: to }] : [];
    });
  return {
    name: 'connecting',
    displayName: 'Connecting',
    version: '1',
    types: ['ip', 'domain', 'url', 'hash', 'email'],
    categories: ['test'],
    basis: 'registry',
    group: 'connecting',
    egress: 'none',
    run: ({ value }) => ({ related: related(value) }),
  };
}

const HASH = 'd41d8cd98f00b204e9800998ecf8427e';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What holds of the graph for every engine, wherever it runs. */
export function graphContract(name: string, makeEngine: (wanted: Wanted) => Engine): void {
  describe(`graph: ${name}`, () => {
    let time: Date;
    beforeEach(() => {
      time = new Date('2026-05-23T10:00:00Z');
    });

    /** An engine that knows these connections and was asked these values. */
    async function seen(lines: readonly string[], values: readonly string[]): Promise<Engine> {
      const home = mkdtempSync(join(tmpdir(), 'socctl-graph-'));
      const engine = makeEngine({ home, now: () => time, plugins: [source(lines)] });
      onTestFinished(() => engine.close());
      for (const ioc of values) await engine.call('analysis.run', { ioc, refresh: true });
      return engine;
    }

    const around = async (engine: Engine, value: string, more: Partial<Input<'graph.neighbors'>> = {}) => {
      const found = await ask(engine, 'graph.neighbors', { value, ...more });
      return { ...found, values: found.nodes.map((node) => node.value) };
    };

    describe('what an analysis tells', () => {
      test('the value itself, when and where it was seen', async () => {
        const engine = await seen([], ['lone.example']);
        expect(await ask(engine, 'graph.neighbors', { value: 'lone.example' })).toEqual({
          entity: {
            id: 'domain-name:lone.example',
            type: 'domain-name',
            value: 'lone.example',
            first_seen: '2026-05-23T10:00:00Z',
            last_seen: '2026-05-23T10:00:00Z',
            investigation_count: 1,
            depth: 0,
            degree: 0,
          },
          nodes: [],
          edges: [],
          truncated: false,
          omitted: { by_type: {} },
        });
      });

      test.each([
        ['http://a.example:8080/x?y#z', 'hosted-on', 'domain-name:a.example'],
        ['https://user@a.example/', 'hosted-on', 'domain-name:a.example'],
        ['http://10.0.0.1/x', 'hosted-on', 'ipv4-addr:10.0.0.1'],
        ['http://[2001:db8::1]:80/', 'hosted-on', 'ipv6-addr:2001:db8::1'],
        ['bob@a.example', 'belongs-to', 'domain-name:a.example'],
      ])('%s %s %s', async (ioc, relationship, target) => {
        const engine = await seen([], [ioc]);
        const { edges } = await around(engine, ioc);
        expect(edges).toMatchObject([{ relationship, target, count: 1 }]);
      });

      test('what the sources connect with it, in the words and forms of the graph', async () => {
        const lines = [
          'a.example resolves-to ip 198.51.100.1',
          'a.example RESOLVED_TO ipv6-addr 2001:DB8::1',
          `a.example downloads hash ${HASH.toUpperCase()}`,
          'a.example served_by host WEB-1',
          'a.example !! domain B.Example',
          'a.example resolves-to ip no-address',
          'a.example resolves-to planet mars',
        ];
        const engine = await seen(lines, ['a.example']);
        const { edges } = await around(engine, 'a.example');
        expect(edges.map(({ relationship, target }) => `${relationship} ${target}`)).toEqual([
          'related-to domain-name:b.example',
          `downloads file:${HASH}`,
          'resolves-to ipv4-addr:198.51.100.1',
          'resolves-to ipv6-addr:2001:db8::1',
          'served-by x-socctl-host:web-1',
        ]);
      });

      test('a name resolves to an address, also when the address was asked', async () => {
        const engine = await seen(['198.51.100.1 resolves-to domain a.example'], ['198.51.100.1']);
        const { edges } = await around(engine, '198.51.100.1');
        expect(edges).toMatchObject([{ source: 'domain-name:a.example', target: 'ipv4-addr:198.51.100.1' }]);
      });

      test('asked again: counted once more, seen later', async () => {
        const engine = await seen([], ['http://a.example/x']);
        time = new Date('2026-05-24T10:00:00Z');
        const { id } = await engine.call('analysis.run', { ioc: 'http://a.example/x' });
        const { entity, edges } = await around(engine, 'a.example');
        const times = { first_seen: '2026-05-23T10:00:00Z', last_seen: '2026-05-24T10:00:00Z' };
        expect(entity).toMatchObject({ ...times, investigation_count: 2 });
        expect(edges).toMatchObject([{ ...times, count: 2, session_ids: expect.arrayContaining([id]) }]);
      });
    });

    describe('neighbors', () => {
      const CHAIN = [
        'a.example resolves-to ip 198.51.100.1',
        'b.example resolves-to ip 198.51.100.1',
        'b.example related-to domain c.example',
      ];

      test.each([
        'a.example',
        'A.EXAMPLE',
        'a[.]example',
        'a%2Eexample',
        'a.example:443',
        'domain-name:a.example',
        'domain:A.example',
      ])('the value as %s', async (value) => {
        const engine = await seen(CHAIN, ['a.example']);
        expect((await around(engine, value)).entity.id).toBe('domain-name:a.example');
      });

      test.each([
        [1, ['198.51.100.1']],
        [2, ['198.51.100.1', 'b.example']],
        [3, ['198.51.100.1', 'b.example', 'c.example']],
      ])('depth %i', async (depth, values) => {
        const engine = await seen(CHAIN, ['a.example', 'b.example']);
        const found = await around(engine, 'a.example', { depth });
        expect(found.values).toEqual(values);
        expect(found.nodes.map((node) => node.depth)).toEqual(values.map((_, step) => step + 1));
      });

      test.each([
        ['out', ['198.51.100.1']],
        ['in', ['http://b.example/']],
        ['both', ['c.example', '198.51.100.1', 'http://b.example/']],
      ] as const)('direction %s', async (direction, values) => {
        const lines = ['b.example resolves-to ip 198.51.100.1', 'c.example resolves-to ip 198.51.100.1'];
        const engine = await seen(lines, ['b.example', 'c.example', 'http://b.example/']);
        expect((await around(engine, 'b.example', { direction })).values).toEqual(
          direction === 'both' ? ['198.51.100.1', 'http://b.example/'] : values,
        );
        if (direction !== 'both') return;
        const further = await around(engine, 'b.example', { direction, depth: 2 });
        expect(new Set(further.values)).toEqual(new Set(values));
      });

      test.each(['resolves-to', 'RESOLVED_TO', 'hosted-on,Resolved_To'])('relationship %s', async (relationship) => {
        const engine = await seen(CHAIN, ['b.example']);
        const found = await around(engine, 'b.example', { relationship });
        expect(found.values).toEqual(['198.51.100.1']);
        expect(found.edges.map((edge) => edge.relationship)).toEqual(['resolves-to']);
      });

      test('ASSOCIATED_WITH is what SoCMate has no word for', async () => {
        const engine = await seen(CHAIN, ['b.example', 'http://b.example/']);
        const found = await around(engine, 'b.example', { relationship: 'ASSOCIATED_WITH' });
        expect(found.values).toEqual(['c.example', 'http://b.example/']);
      });

      test('of several types with one value the most connected is meant, or the one that is named', async () => {
        const lines = [
          'a.example used-by user bob@b.example',
          'c.example used-by user bob@b.example',
          'c.example related-to email bob@b.example',
        ];
        const engine = await seen(lines, ['a.example', 'c.example']);
        expect((await around(engine, 'bob@b.example')).entity.type).toBe('user-account');
        expect((await around(engine, 'bob@b.example', { type: 'email' })).entity.type).toBe('email-addr');
        expect((await around(engine, 'bob@b.example', { type: 'email-addr' })).entity.type).toBe('email-addr');
      });

      test('ip is both kinds of address', async () => {
        const engine = await seen([], ['198.51.100.1', '2001:db8::1']);
        expect((await around(engine, '198.51.100.1', { type: 'ip' })).entity.type).toBe('ipv4-addr');
        expect((await around(engine, '2001:0DB8::1', { type: 'ip' })).entity.type).toBe('ipv6-addr');
      });

      test('a limit leaves out the least connected and counts them by type', async () => {
        const lines = [
          'a.example resolves-to ip 198.51.100.1',
          'a.example resolves-to ip 198.51.100.2',
          'a.example related-to domain b.example',
          'b.example resolves-to ip 198.51.100.2',
        ];
        const engine = await seen(lines, ['a.example', 'b.example']);
        const found = await around(engine, 'a.example', { limit: 2 });
        expect(found.values).toEqual(['b.example', '198.51.100.2']);
        expect(found).toMatchObject({ truncated: true, omitted: { by_type: { 'ipv4-addr': 1 } } });
        const shown = ['domain-name:a.example', ...found.nodes.map(({ id }) => id)];
        for (const { source, target } of found.edges) expect(shown).toEqual(expect.arrayContaining([source, target]));
        expect(found.edges).toHaveLength(3);
      });

      test('hubs are shown and not followed, but for the root', async () => {
        const lines = Array.from({ length: 101 }, (_, n) => `h${n}.example resolves-to ip 198.51.100.1`);
        const engine = await seen(
          lines,
          lines.map((line) => line.split(' ', 1)[0] as string),
        );
        const found = await around(engine, 'h0.example', { depth: 2 });
        expect(found.nodes).toMatchObject([{ value: '198.51.100.1', hub: true, not_expanded: true, degree: 101 }]);
        expect(found.truncated).toBe(false);
        const hub = await around(engine, '198.51.100.1', { limit: 200 });
        expect(hub.values).toHaveLength(101);
        expect(hub.entity.hub).toBe(true);
        expect(hub.entity).not.toHaveProperty('not_expanded');
      });

      test('public resolvers are hubs from the start', async () => {
        const engine = await seen(['a.example related-to ip 8.8.8.8'], ['a.example', 'http://8.8.8.8/x']);
        const { nodes } = await around(engine, 'a.example', { depth: 2 });
        expect(nodes).toMatchObject([{ value: '8.8.8.8', hub: true, not_expanded: true }]);
      });

      test.each([
        [{ value: 'b.example' }, 'not_found', /b\.example .*store/],
        [{ value: 'a.example', type: 'ip' }, 'not_found', /of the type ip/],
        [{ value: 'a.example', type: 'planet' }, 'invalid_request', /planet/],
        [{ value: 'a.example', relationship: 'no such' }, 'invalid_request', /no such/],
        [{ value: 'a.example', depth: 5 }, 'invalid_request', /depth/],
        [{ value: 'a.example', limit: 0 }, 'invalid_request', /limit/],
        [{ value: 'a\0b' }, 'not_found', /a/],
        [{ value: '' }, 'not_found', /entity/],
      ])('%j is %s', async (input, code, message) => {
        const engine = await seen([], ['a.example']);
        const refused = { code, message: expect.stringMatching(message), hint: expect.any(String) };
        await expect(engine.call('graph.neighbors', input)).rejects.toMatchObject(refused);
      });
    });

    describe('search', () => {
      const VALUES = ['example.net', 'an.example.net', 'example.net.example', 'http://example.net/', 'b@other.example'];
      const values = async (engine: Engine, input: Input<'graph.search'>) => {
        const { entities, total } = await ask(engine, 'graph.search', input);
        return { found: entities.map((entity) => entity.value), total };
      };

      test('exact, then prefix, then substring', async () => {
        const engine = await seen([], VALUES);
        const found = ['example.net', 'example.net.example', 'an.example.net', 'http://example.net/'];
        for (const q of ['example.net', 'EXAMPLE[.]net', ' example.net ']) {
          expect(await values(engine, { q })).toEqual({ found, total: 4 });
        }
      });

      test('pages and types', async () => {
        const engine = await seen([], VALUES);
        expect(await values(engine, { q: 'example.net', limit: 1, offset: 1 })).toEqual({
          found: ['example.net.example'],
          total: 4,
        });
        expect(await values(engine, { q: 'example', type: 'url' })).toEqual({
          found: ['http://example.net/'],
          total: 1,
        });
        expect((await values(engine, { q: 'other', type: 'email-addr,url' })).found).toEqual(['b@other.example']);
      });

      test('wildcards of the database stand for themselves', async () => {
        const engine = await seen([], ['http://a.example/a_b', 'http://a.example/acb', 'http://a.example/100%25']);
        expect((await values(engine, { q: 'a_b' })).found).toEqual(['http://a.example/a_b']);
        expect((await values(engine, { q: '100%' })).found).toEqual(['http://a.example/100%25']);
        expect((await values(engine, { q: '\\' })).found).toEqual([]);
      });

      test.each(['', '  ', 'a\0', 'x'.repeat(3000)])('%j is refused', async (q) => {
        const engine = await seen([], []);
        await expect(engine.call('graph.search', { q })).rejects.toMatchObject({ code: 'invalid_request' });
      });
    });

    describe('export', () => {
      test('the whole graph, or what is connected with a value', async () => {
        const engine = await seen([], ['http://a.example/x', 'http://a.example/y', 'lone.example']);
        const whole = await ask(engine, 'graph.export', {});
        expect(whole.nodes.map(({ id }) => id)).toEqual([
          'domain-name:a.example',
          'url:http://a.example/x',
          'url:http://a.example/y',
          'domain-name:lone.example',
        ]);
        expect(whole.edges).toHaveLength(2);
        const part = await ask(engine, 'graph.export', { value: 'hxxp://a[.]example/x' });
        expect(part.nodes.map(({ value }) => value)).toEqual(['http://a.example/x', 'a.example', 'http://a.example/y']);
        expect(part.edges).toEqual(whole.edges);
      });

      test('an empty graph is empty, an unknown value is not there', async () => {
        const engine = await seen([], []);
        expect(await ask(engine, 'graph.export', {})).toEqual({ nodes: [], edges: [] });
        await expect(engine.call('graph.export', { value: 'a.example' })).rejects.toMatchObject({ code: 'not_found' });
      });
    });

    describe('investigation', () => {
      test('what one analysis saw', async () => {
        const engine = await seen([], ['http://a.example/x']);
        const { id } = await engine.call('analysis.run', { ioc: 'http://a.example/y' });
        const found = await ask(engine, 'graph.investigation', { session_id: id });
        expect(found.session_id).toBe(id);
        expect(await ask(engine, 'graph.investigation', { session_id: id.slice(0, 8) })).toEqual(found);
        expect(found.nodes.map(({ value }) => value)).toEqual(['a.example', 'http://a.example/y']);
        expect(found.edges).toMatchObject([{ source: 'url:http://a.example/y', session_ids: [id] }]);
      });

      test.each([NOBODY, 'incident:4711', 'x', 'incident:', 'a\0'])('%j is not there', async (session_id) => {
        const engine = await seen([], []);
        await expect(engine.call('graph.investigation', { session_id })).rejects.toMatchObject({ code: 'not_found' });
      });
    });
  });
}
