import {
  neighbors,
  reachable,
  relationshipTest,
  searchEntities,
  seenIn,
  TYPE_WORDS,
  typesNamed,
  wholeGraph,
} from '../../graph/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';
import { originOf } from './origin.ts';
import { page, whole } from './paging.ts';
import { rootOf } from './root.ts';
import { requireText } from './search/text.ts';

const DEPTH = { default: 1, most: 4 };
const NODES = { default: 100, most: 10_000 };

/** The relationships that a list of words means, divided by commas; undefined for all of them. */
function followsOf(words: string | undefined): ((relationship: string) => boolean) | undefined {
  const tests = words?.split(',').map((word) => {
    const test = relationshipTest(word);
    if (test) return test;
    const hint = 'a relationship is a name like resolves-to or RESOLVED_TO';
    throw new Failure('invalid_request', `'${word}' is no relationship`, hint);
  });
  return tests && ((relationship) => tests.some((test) => test(relationship)));
}

/** The types of the store that a list of words means, divided by commas; undefined for all of them. */
function typesOf(words: string | undefined): readonly string[] | undefined {
  return words?.split(',').flatMap((word) => {
    const types = typesNamed(word);
    if (types) return types;
    throw new Failure('invalid_request', `'${word}' is no type of entity`, `the types are ${TYPE_WORDS.join(', ')}`);
  });
}

/** Looking at what was seen together. */
export const graph: Handlers<'graph.neighbors' | 'graph.search' | 'graph.export' | 'graph.investigation'> = {
  async 'graph.neighbors'(local, { value, type, depth, direction = 'both', relationship, limit }) {
    typesOf(type);
    const follows = followsOf(relationship);
    const how = {
      depth: whole(depth ?? DEPTH.default, 'depth', DEPTH.most),
      direction,
      ...(follows && { follows }),
      limit: whole(limit ?? NODES.default, 'limit', NODES.most),
    };
    const store = await local.store();
    return neighbors(store, await rootOf(local, store, value, type), how);
  },

  async 'graph.search'(local, { q, type, ...asked }) {
    const text = requireText(q);
    const types = typesOf(type);
    const { limit, offset } = page(asked);
    const store = await local.store();
    const found = await searchEntities(store, { text, ...(types && { types }), limit, offset });
    return { ...found, limit, offset };
  },

  async 'graph.export'(local, { value, type }) {
    typesOf(type);
    const store = await local.store();
    return value === undefined ? wholeGraph(store) : reachable(store, await rootOf(local, store, value, type));
  },

  async 'graph.investigation'(local, { session_id: id }) {
    const store = await local.store();
    const origin = await originOf(local, store, id);
    return { session_id: origin.replace(/^(?:session|analysis):/, ''), ...(await seenIn(store, origin)) };
  },
};
