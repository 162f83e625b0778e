import { INDICATOR_TYPES, type IndicatorType, identify } from '../ioc/index.ts';
import { Failure } from '../shared/failure.ts';
import { fitted, MOST } from './bounds.ts';
import type { Entity, EntityType } from './model.ts';

/** Longest name of a user or host, longest command line of a process that is kept as an entity. */
const LONGEST = 1000;

export function isIndicatorType(type: EntityType): type is IndicatorType & EntityType {
  return INDICATOR_TYPES.some((known) => known === type);
}

/**
 * A value of one of the eight types in the form in which it is kept: indicators as everywhere, hosts in lower case,
 * users and processes as written, on one line. Undefined for one that is not of that type.
 */
export function entityFrom(type: EntityType, text: string): Entity | undefined {
  if (isIndicatorType(type)) {
    const found = identify(text, type);
    return 'problem' in found ? undefined : { type, value: found.value };
  }
  const line = fitted(text, LONGEST).replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  return { type, value: type === 'host' ? line.toLowerCase() : line };
}

/** Each entity once, first seen first, and no more than are kept. */
export function unique(entities: Iterable<Entity>): Entity[] {
  const byKey = new Map<string, Entity>();
  for (const entity of entities) {
    const key = `${entity.type}:${entity.value}`;
    if (!byKey.has(key) && byKey.size < MOST.entities) byKey.set(key, entity);
  }
  return [...byKey.values()];
}

/** @throws Failure `invalid_request` naming the first value that does not fit its type */
export function checkEntities(entities: readonly Entity[]): Entity[] {
  if (entities.length > MOST.entities) throw new Failure('invalid_request', `more than ${MOST.entities} entities`);
  return unique(
    entities.map(({ type, value }) => {
      const entity = entityFrom(type, value);
      if (entity) return entity;
      throw new Failure('invalid_request', `the entity '${value.slice(0, 80)}' is no ${type}`);
    }),
  );
}
