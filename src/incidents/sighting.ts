import { type EntityRef, entityId, entityOf, type Sighting } from '../graph/index.ts';
import type { Indicator } from '../ioc/index.ts';
import { isIndicatorType } from './entity.ts';
import type { Entity, Incident } from './model.ts';

/** What the graph calls those that are no indicators. */
const NAMES = { user: 'user-account', host: 'x-socctl-host', process: 'process' } as const;

function refOf({ type, value }: Entity): EntityRef {
  return isIndicatorType(type) ? entityOf({ type, value }) : { type: NAMES[type], value };
}

/**
 * What an incident tells the graph: its entities, and the indicators found in its text, each related to it.
 * @param at UTC
 */
export function sightingOf(incident: Incident, indicators: readonly Indicator[], at: string): Sighting {
  const self: EntityRef = { type: 'x-socctl-incident', value: String(incident.number) };
  const entities = [...incident.entities.map(refOf), ...indicators.map(entityOf)];
  const byId = new Map(entities.map((entity) => [entityId(entity), entity]));
  return {
    entities: [self, ...byId.values()],
    relationships: [...byId.values()].map((target) => ({ source: self, target, relationship: 'related-to' })),
    at,
    origin: `incident:${incident.number}`,
  };
}
