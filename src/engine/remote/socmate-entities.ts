import { utc } from '../../shared/time.ts';
import { searchKind } from '../records/search-hit.ts';
import { fieldsOf, listOf, numberOf, textOf, wordOf } from './read.ts';
import { segment } from './segment.ts';
import type { Asking } from './socmate-asking.ts';
import { countsFrom, edgesFrom, nodeFrom, nodesFrom } from './socmate-graph.ts';
import { paged, partOf } from './socmate-page.ts';
import { toSocmateRelationship, toSocmateType } from './socmate-words.ts';
import type { Abilities } from './vendor.ts';

/** A hit of the search, which at SoCMate is an investigation unless it says otherwise. */
function hitFrom(value: unknown): unknown {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']) ?? textOf(fields?.['session_id']);
  if (!fields || id === undefined) return undefined;
  return {
    type: wordOf(fields['type'], searchKind.options) ?? 'investigation',
    id,
    title: textOf(fields['title']) ?? id,
    snippet: textOf(fields['snippet']) ?? '',
    score: numberOf(fields['score'], 0, 1) ?? 0,
  };
}

/** What a SoCMate server knows of entities, and of everything that holds a text. */
export function entityAbilities({ url, bodyOf, refuse }: Asking): Abilities {
  return {
    async 'graph.neighbors'(input, signal) {
      refuse(input.direction === 'both' ? { ...input, direction: undefined } : input, [
        'value',
        'type',
        'depth',
        'relationship',
        'limit',
      ]);
      const { value, type, depth, relationship, limit } = input;
      const query = {
        type: type && toSocmateType(type),
        depth,
        relationship: relationship && toSocmateRelationship(relationship),
        limit,
      };
      const path = `/api/v1/graph/entity/${segment(value, 'entity', url)}`;
      const fields = fieldsOf(await bodyOf({ path, query, signal, subject: `entity ${value}` }));
      const now = utc(new Date());
      const nodes = listOf(fields?.['nodes']) ?? [];
      return {
        entity: nodeFrom(fields?.['entity'], now),
        nodes: nodesFrom(nodes, now),
        edges: edgesFrom(fields?.['edges'] ?? [], [fields?.['entity'], ...nodes], now),
        truncated: fields?.['truncated'] === true,
        omitted: { by_type: countsFrom(fieldsOf(fields?.['omitted'])?.['by_type']) },
      };
    },
    async 'graph.investigation'({ session_id: id }, signal) {
      const path = `/api/v1/graph/investigation/${segment(id, 'investigation', url)}`;
      const fields = fieldsOf(await bodyOf({ path, signal, subject: `investigation ${id}` }));
      const now = utc(new Date());
      const nodes = nodesFrom(fields?.['nodes'], now);
      return { session_id: id, nodes, edges: edgesFrom(fields?.['edges'] ?? [], listOf(fields?.['nodes']) ?? [], now) };
    },
    async 'graph.search'(input, signal) {
      refuse(input, ['q', 'type', 'limit', 'offset']);
      const { q, type } = input;
      const part = partOf(input);
      const query = { q, type: type && toSocmateType(type), ...part };
      const fields = fieldsOf(await bodyOf({ path: '/api/v1/graph/search', query, signal }));
      const entities = nodesFrom(fields?.['entities'], utc(new Date()));
      return entities && { entities, ...paged(fields, part, entities.length) };
    },

    async 'search.run'(input, signal) {
      refuse(input, ['q', 'type', 'limit', 'offset']);
      const { q, type } = input;
      const part = partOf(input);
      const fields = fieldsOf(await bodyOf({ path: '/api/v1/search', query: { q, type, ...part }, signal }));
      const results = listOf(fields?.['results'])?.flatMap((each) => hitFrom(each) ?? []);
      return results && { results, ...paged(fields, part, results.length) };
    },
  };
}
