import { unique } from './entity.ts';
import type { SourceIncident } from './importer.ts';
import type { Incident, Note, SourceFields } from './model.ts';
import { canonical } from './weigh.ts';

/** How it stands and how it ended change together. */
const OUTCOME = ['status', 'classification', 'classification_reason', 'classification_comment'] as const;

const SINGLE = [
  'title',
  'description',
  'severity',
  'owner',
  'labels',
  'tactics',
  'techniques',
  'first_activity_at',
  'last_activity_at',
] as const satisfies readonly (keyof SourceFields)[];

function differs(before: SourceFields, after: SourceFields, fields: readonly (keyof SourceFields)[]): boolean {
  return fields.some((field) => canonical(before[field]) !== canonical(after[field]));
}

function pickFrom(fields: SourceFields, names: readonly (keyof SourceFields)[]): Partial<SourceFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** Notes with those of the source that are not among them yet. */
export function withNotes(notes: readonly Note[], more: readonly Note[]): readonly Note[] {
  const known = new Set(notes.map(canonical));
  const fresh = more.filter((note) => !known.has(canonical(note)));
  return fresh.length === 0
    ? notes
    : [...notes, ...fresh].sort((a, b) => (a.created_at < b.created_at ? -1 : Number(a.created_at > b.created_at)));
}

/**
 * An incident brought up to date with its source. What the source changed since the last time is taken over, whatever our
 * transitions say; what it left alone stays as it was decided here. Notes, tags and assignment are ours and stay; entities
 * are added, never taken away. The times of closing and taking up follow.
 * @param before what the source said the last time
 * @param at UTC, for what the source tells no time of
 */
export function merged(kept: Incident, before: SourceIncident, after: SourceIncident, at: string): Incident {
  const single = SINGLE.filter((field) => differs(before.fields, after.fields, [field]));
  const outcome = differs(before.fields, after.fields, OUTCOME) ? OUTCOME : [];
  const next = { ...kept, ...pickFrom(after.fields, [...single, ...outcome]) };
  const closed = next.status === 'closed' ? (kept.closed_at ?? after.times.closed ?? at) : null;
  const isTaken = next.status !== 'new' || next.owner !== null;
  return {
    ...next,
    closed_at: closed,
    acknowledged_at: kept.acknowledged_at ?? (isTaken ? (after.times.acknowledged ?? at) : null),
    entities: unique([...kept.entities, ...after.entities]),
    notes: withNotes(kept.notes, after.notes),
    sentinel: after.raw,
  };
}
