export { analysisSighting, inherent } from './analysis.ts';
export { type EntityRef, entityId, entityNamed, entityOf } from './entity.ts';
export { default as graphExports } from './exports/index.gen.ts';
export { find } from './find.ts';
export { type Direction, neighbors } from './neighbors.ts';
export { searchEntities } from './search.ts';
export { type Sighting, see } from './see.ts';
export { socmateEdge, socmateId, socmateNode, toSocmate } from './socmate.ts';
export { reachable, seenIn, wholeGraph } from './subgraph.ts';
export {
  relationshipNamed,
  relationshipTest,
  SOCMATE_TYPES,
  socmateRelationship,
  socmateType,
  TYPE_WORDS,
  typesNamed,
} from './words.ts';
