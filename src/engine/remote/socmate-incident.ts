import {
  classification,
  classificationReason,
  incidentEntity,
  incidentSeverity,
  incidentStatus,
} from '../records/incident.ts';
import { type Fields, fieldsOf, listOf, textOf, textsOf, timeOf, wholeOf, wordOf } from './read.ts';

const SEVERITIES = incidentSeverity.options;
const STATUSES = incidentStatus.options;
const ENTITY_TYPES = incidentEntity.unwrap().shape.type.options;
const CLASSIFICATIONS = classification.options;
const REASONS = classificationReason.options;

/** Labels as words, or as Sentinel has them: `{labelName}`. */
function labelsFrom(value: unknown): readonly string[] {
  return (listOf(value) ?? []).flatMap((each) => textOf(each) ?? textOf(fieldsOf(each)?.['labelName']) ?? []);
}

/** The owner's fields as the source names them; a bare name is whom it is assigned to. */
function ownerFrom(value: unknown): Readonly<Record<string, string | null>> | null {
  const name = textOf(value);
  if (name !== undefined) return { assignedTo: name };
  const fields = fieldsOf(value);
  if (!fields) return null;
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | null] => {
      return entry[1] === null || typeof entry[1] === 'string';
    }),
  );
}

function entitiesFrom(value: unknown): readonly unknown[] {
  return (listOf(value) ?? []).flatMap((each) => {
    const fields = fieldsOf(each);
    const [type, name] = [wordOf(fields?.['type'], ENTITY_TYPES), textOf(fields?.['value'])];
    return type && name !== undefined ? [{ type, value: name }] : [];
  });
}

function notesFrom(value: unknown, at: string): readonly unknown[] {
  return (listOf(value) ?? []).flatMap((each) => {
    const fields = fieldsOf(each) ?? { text: each };
    const text = textOf(fields['text']);
    if (text === undefined) return [];
    return [{ text, author: textOf(fields['author']) ?? '', created_at: timeOf(fields['created_at']) ?? at }];
  });
}

function enrichmentFrom(value: unknown, at: string): unknown {
  const fields = fieldsOf(value);
  if (!fields) return null;
  return { enriched_at: timeOf(fields['enriched_at']) ?? at, indicators: listOf(fields['indicators']) ?? [] };
}

/**
 * An incident of SoCMate as a record of ours: what is missing gets its default, severity and status lose the capitals that
 * Sentinel gives them, and Sentinel's own names of fields, bare or below `properties`, are understood.
 * @returns undefined for what has no number.
 */
export function incidentFrom(value: unknown, now: string): unknown {
  const outer = fieldsOf(value);
  const fields: Fields = { ...fieldsOf(outer?.['properties']), ...outer };
  const first = <T>(read: (value: unknown) => T | undefined, ...names: readonly string[]): T | undefined => {
    for (const name of names) {
      const found = Object.hasOwn(fields, name) ? read(fields[name]) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const number = first((each) => wholeOf(each, 1), 'number', 'incident_number', 'incidentNumber');
  if (number === undefined) return undefined;
  const created = first(timeOf, 'created_at', 'createdTimeUtc') ?? now;
  const data = fieldsOf(fields['additionalData']);
  return {
    number,
    id: first(textOf, 'id', 'name') ?? String(number),
    etag: first(textOf, 'etag') ?? '',
    source: first(textOf, 'source') ?? 'socmate',
    source_id: first(textOf, 'source_id', 'name') ?? null,
    title: first(textOf, 'title') ?? '',
    description: first(textOf, 'description') ?? '',
    severity: first((each) => wordOf(each, SEVERITIES), 'severity') ?? 'medium',
    status: first((each) => wordOf(each, STATUSES), 'status') ?? 'new',
    classification: first((each) => wordOf(each, CLASSIFICATIONS), 'classification') ?? null,
    classification_reason:
      first((each) => wordOf(each, REASONS), 'classification_reason', 'classificationReason') ?? null,
    classification_comment: first(textOf, 'classification_comment', 'classificationComment') ?? null,
    owner: ownerFrom(fields['owner']),
    labels: labelsFrom(fields['labels']),
    tactics: textsOf(fields['tactics'] ?? data?.['tactics']),
    techniques: textsOf(fields['techniques'] ?? data?.['techniques']),
    entities: entitiesFrom(fields['entities']),
    created_at: created,
    updated_at: first(timeOf, 'updated_at', 'lastModifiedTimeUtc') ?? created,
    acknowledged_at: first(timeOf, 'acknowledged_at') ?? null,
    closed_at: first(timeOf, 'closed_at') ?? null,
    first_activity_at: first(timeOf, 'first_activity_at', 'firstActivityTimeUtc') ?? null,
    last_activity_at: first(timeOf, 'last_activity_at', 'lastActivityTimeUtc') ?? null,
    notes: notesFrom(fields['notes'], created),
    tags: textsOf(fields['tags']),
    assigned_to: first(textOf, 'assigned_to') ?? null,
    enrichment: enrichmentFrom(fields['enrichment'], now),
    sentinel: fields['sentinel'] ?? (outer?.['properties'] === undefined ? null : outer),
  };
}
