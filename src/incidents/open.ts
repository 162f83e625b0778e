import { randomUUID } from 'node:crypto';
import { utc } from '../shared/time.ts';
import { checkLength, checkText, checkWords, LONGEST } from './bounds.ts';
import { OPEN } from './closing.ts';
import { checkEntities } from './entity.ts';
import { newEtag } from './etag.ts';
import type { SourceIncident } from './importer.ts';
import type { Draft, Entity, Severity } from './model.ts';

/** What a caller says of an incident of our own. */
export interface Opening {
  readonly title: string;
  readonly description?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly entities?: readonly Entity[] | undefined;
  readonly assigned_to?: string | null | undefined;
}

/** Who has it, without white space; nobody for an empty name. */
export function assignee(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : checkText(name, 'the name of who has it', LONGEST.word);
}

/** @throws Failure `invalid_request` for what cannot be kept */
export function opened(opening: Opening, now: Date): Draft {
  const [assigned, at] = [assignee(opening.assigned_to ?? null), utc(now)];
  return {
    id: randomUUID(),
    etag: newEtag(),
    source: 'local',
    source_id: null,
    title: checkText(opening.title, 'the title', LONGEST.title),
    description: checkLength(opening.description ?? '', 'the description', LONGEST.description),
    severity: opening.severity ?? 'medium',
    status: 'new',
    ...OPEN,
    owner: null,
    labels: checkWords(opening.labels ?? [], 'label'),
    tactics: [],
    techniques: [],
    entities: checkEntities(opening.entities ?? []),
    created_at: at,
    updated_at: at,
    acknowledged_at: assigned === null ? null : at,
    closed_at: null,
    first_activity_at: null,
    last_activity_at: null,
    notes: [],
    tags: [],
    assigned_to: assigned,
    enrichment: null,
    sentinel: null,
  };
}

/** An incident that its source tells of for the first time. */
export function takenOver({ source, sourceId, fields, entities, notes, times, raw }: SourceIncident, now: Date): Draft {
  const begun = times.created ?? utc(now);
  const at = times.updated ?? begun;
  const isTaken = fields.status !== 'new' || fields.owner !== null;
  return {
    id: randomUUID(),
    etag: newEtag(),
    source,
    source_id: sourceId,
    ...fields,
    entities,
    created_at: begun,
    updated_at: at,
    acknowledged_at: isTaken ? (times.acknowledged ?? at) : null,
    closed_at: fields.status === 'closed' ? (times.closed ?? at) : null,
    notes,
    tags: [],
    assigned_to: null,
    enrichment: null,
    sentinel: raw,
  };
}
