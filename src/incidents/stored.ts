import type { IncidentRow } from '../store/index.ts';
import type { Draft, Incident } from './model.ts';

/** The columns of an incident, beside the record itself those that lists filter by. */
export function rowOf(draft: Draft): Omit<IncidentRow, 'number'> {
  const { id, etag, source, source_id, title, severity, status, created_at, updated_at } = draft;
  const incident = JSON.stringify(draft);
  return { id, etag, source, source_id, title, severity, status, created_at, updated_at, incident };
}

export function incidentFrom({ number, incident }: IncidentRow): Incident {
  return { number, ...(JSON.parse(incident) as Draft) };
}
