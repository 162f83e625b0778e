export { type EntityRef, entityOf } from './entity.ts';
export { type Sighting, see } from './see.ts';
