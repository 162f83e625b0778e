import type { Draft, Incident } from './model.ts';
import { canonical } from './weigh.ts';

type Field = keyof Draft;

/** Moves with every write: no change by itself. */
const OF_WRITING: readonly string[] = ['etag', 'updated_at'];

/** Short enough to be told whole in the record of what happened. */
const TOLD: readonly string[] = [
  'title',
  'severity',
  'status',
  'classification',
  'classification_reason',
  'classification_comment',
  'assigned_to',
  'closed_at',
];

function changed(before: Incident, after: Incident): Field[] {
  if (before === after) return [];
  const fields = (Object.keys(after) as Field[]).filter((field) => !OF_WRITING.includes(field));
  return fields.filter(
    (field) => before[field] !== after[field] && canonical(before[field]) !== canonical(after[field]),
  );
}

/**
 * What a write changes, by field: before and after for those that are short, `true` for the others. Undefined when it
 * changes nothing.
 */
export function differences(before: Incident, after: Incident): Readonly<Record<string, unknown>> | undefined {
  const fields = changed(before, after);
  if (fields.length === 0) return undefined;
  return Object.fromEntries(
    fields.map((field) => [field, TOLD.includes(field) ? [before[field], after[field]] : true]),
  );
}
