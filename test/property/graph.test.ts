import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Direction, neighbors, type Sighting, see, wholeGraph } from '../../src/graph/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';

const stores: Store[] = [];

async function emptyStore(): Promise<Store> {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-graph-')), 'socctl.db');
  const store = await openStore({ path, now: () => new Date('2026-05-23T10:00:00Z'), notice: () => {} });
  stores.push(store);
  return store;
}

afterAll(async () => {
  for (const store of stores) await store.close();
});

const anyEntity = fc.constantFrom(...'abcdefgh').map((value) => ({ type: 'domain-name', value }));
const anyRelationship = fc.record({
  source: anyEntity,
  target: anyEntity,
  relationship: fc.constantFrom('resolves-to', 'related-to'),
});
const anySighting: fc.Arbitrary<Sighting> = fc.record({
  entities: fc.array(anyEntity, { maxLength: 4 }),
  relationships: fc.array(anyRelationship, { maxLength: 6 }),
  at: fc.integer({ min: 10, max: 28 }).map((day) => `2026-05-${day}T00:00:00Z`),
  origin: fc.integer({ min: 1, max: 3 }).map((number) => `incident:${number}`),
});

/** The graph that sightings make, written one after the other into an empty store. */
async function graphOf(sightings: readonly Sighting[]) {
  const store = await emptyStore();
  for (const sighting of sightings) await store.write((tx) => see(tx, sighting));
  return wholeGraph(store);
}

test('the order of sightings changes nothing, and the same ones again neither', async () => {
  const shuffled = fc.array(anySighting, { maxLength: 6 }).chain((sightings) => {
    const twice = [...sightings, ...sightings];
    const order = fc.shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length });
    return fc.tuple(fc.constant(sightings), order);
  });
  await fc.assert(
    fc.asyncProperty(shuffled, async ([sightings, again]) => {
      expect(await graphOf(again)).toEqual(await graphOf(sightings));
    }),
    { numRuns: 25 },
  );
});

test('a relationship counts the places it was seen in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anySighting, { maxLength: 6 }), async (sightings) => {
      for (const { count, session_ids, ...edge } of (await graphOf(sightings)).edges) {
        const origins = sightings.flatMap(({ origin, relationships }) =>
          relationships.some(
            ({ source, target, relationship }) =>
              `domain-name:${source.value}` === edge.source &&
              `domain-name:${target.value}` === edge.target &&
              relationship === edge.relationship,
          )
            ? [origin]
            : [],
        );
        expect(session_ids).toEqual([...new Set(origins)].sort());
        expect(count).toBe(session_ids.length);
      }
    }),
    { numRuns: 25 },
  );
});

interface Step {
  readonly from: string;
  readonly to: string;
  readonly relationship: string;
}

/** The distances of all that can be reached, by trying every relationship over and over. */
function naively(steps: readonly Step[], root: string, depth: number, direction: Direction): Map<string, number> {
  const distances = new Map([[root, 0]]);
  for (let distance = 1; distance <= depth; distance += 1) {
    for (const { from, to } of steps) {
      const ways = [...(direction === 'in' ? [] : [[from, to]]), ...(direction === 'out' ? [] : [[to, from]])];
      for (const [here = '', there = ''] of ways) {
        if (distances.get(here) === distance - 1 && !distances.has(there)) distances.set(there, distance);
      }
    }
  }
  return distances;
}

let shared: Store;
beforeAll(async () => {
  shared = await emptyStore();
});

let graphs = 0;

test('neighbours are what a naive search finds', async () => {
  const anyGraph = fc.record({
    relationships: fc.array(anyRelationship, { maxLength: 14 }),
    depth: fc.integer({ min: 1, max: 4 }),
    direction: fc.constantFrom<Direction[]>('in', 'out', 'both'),
    only: fc.option(fc.constantFrom('resolves-to', 'related-to')),
    limit: fc.integer({ min: 1, max: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(anyGraph, async ({ relationships, depth, direction, only, limit }) => {
      // Every graph has names of its own, so that one store serves them all.
      graphs += 1;
      const named = ({ type, value }: { type: string; value: string }) => ({ type, value: `${value}${graphs}` });
      const own = relationships.map((each) => ({ ...each, source: named(each.source), target: named(each.target) }));
      const root = named({ type: 'domain-name', value: 'a' });
      const at = '2026-05-23T10:00:00Z';
      await shared.write((tx) => see(tx, { entities: [root], relationships: own, at, origin: 'incident:1' }));

      const follows = (relationship: string) => only === null || relationship === only;
      const [facts] = await shared.graph.named([root.value]);
      if (!facts) throw new Error('the root is there');
      const walk = { depth, direction, follows };
      const { nodes, edges, truncated, omitted } = await neighbors(shared, facts, { ...walk, limit: 100 });

      const steps = own
        .filter(({ relationship }) => follows(relationship))
        .map(({ source, target, relationship }) => ({ from: source.value, to: target.value, relationship }));
      const expected = naively(steps, root.value, depth, direction);
      expect(new Map([[root.value, 0], ...nodes.map((node) => [node.value, node.depth ?? -1] as const)])).toEqual(
        expected,
      );
      expect([truncated, omitted]).toEqual([false, { by_type: {} }]);
      const inside = steps.filter(({ from, to }) => expected.has(from) && expected.has(to));
      expect(edges.map((edge) => `${edge.source} ${edge.relationship} ${edge.target}`).sort()).toEqual(
        [...new Set(inside.map((s) => `domain-name:${s.from} ${s.relationship} domain-name:${s.to}`))].sort(),
      );

      // A smaller limit shows the beginning of the same list, and what is left out is counted.
      const cut = await neighbors(shared, facts, { ...walk, limit });
      expect(cut.nodes.length).toBe(Math.min(limit, nodes.length));
      expect(cut.nodes.map(({ id }) => id)).toEqual(nodes.slice(0, limit).map(({ id }) => id));
      expect(cut.truncated).toBe(nodes.length > limit);
    }),
    { numRuns: 100 },
  );
});

test('thousands of entities in one sighting, and a hub of thousands', async () => {
  const store = await emptyStore();
  const source = { type: 'domain-name', value: 'hub.example' };
  const relationships = Array.from({ length: 12_000 }, (_, n) => ({
    source,
    target: { type: 'ipv6-addr', value: `2001:db8::${n.toString(16)}` },
    relationship: 'resolves-to',
  }));
  const at = '2026-05-23T10:00:00Z';
  await store.write((tx) => see(tx, { entities: [], relationships, at, origin: 'incident:1' }));
  const [facts] = await store.graph.named(['hub.example']);
  if (!facts) throw new Error('the hub is there');
  expect(facts.degree).toBe(12_000);
  const found = await neighbors(store, facts, { depth: 2, direction: 'both', limit: 10 });
  expect(found.nodes).toHaveLength(10);
  expect(found.edges).toHaveLength(10);
  expect(found.omitted.by_type).toEqual({ 'ipv6-addr': 11_990 });
});
