import { z } from 'zod';
import incidentsEnrich from '../../engine/operations/incidents-enrich.ts';
import incidentsList from '../../engine/operations/incidents-list.ts';
import incidentsUpdate from '../../engine/operations/incidents-update.ts';
import { isTimespan } from '../../incidents/index.ts';
import { type Answer, type Ask, ok, type Route } from '../route.ts';
import { digits, PAGING, present, valid } from './valid.ts';

const LIST = z.object({
  severity: incidentsList.input.shape.severity,
  status: incidentsList.input.shape.status,
  timespan: z.string().refine(isTimespan, 'invalid duration format').default('P7D'),
  ...PAGING,
});

const NUMBER = z.object({ number: digits(1, Number.MAX_SAFE_INTEGER) });

const change = incidentsUpdate.input.shape;

/** The incident's own names; the camelCase ones are Sentinel's. `notes` is the text of a note to add. */
const PATCH = z.strictObject({
  title: change.title,
  description: change.description,
  status: change.status,
  severity: change.severity,
  owner: change.owner,
  classification: change.classification,
  classificationReason: change.classification_reason,
  classification_reason: change.classification_reason,
  classificationComment: change.classification_comment,
  classification_comment: change.classification_comment,
  labels: change.labels,
  notes: change.note,
  tags: change.tags,
  assigned_to: change.assigned_to,
  etag: change.etag,
});

const ENRICH = z.strictObject({ plugins: incidentsEnrich.input.shape.plugins });

function numberIn({ params }: Ask): number {
  return valid(NUMBER, params, 'path').number;
}

async function update(ask: Ask): Promise<Answer> {
  const number = numberIn(ask);
  const { classificationReason, classificationComment, notes, ...rest } = valid(PATCH, ask.body ?? {}, 'body');
  const named = {
    classification_reason: classificationReason,
    classification_comment: classificationComment,
    note: notes,
    // RFC 9110 section 13.1.1; the body's own wins.
    etag: ask.headers['if-match'],
  };
  return ok(await ask.call('incidents.update', { number, ...present(named), ...present(rest) }));
}

/** Incidents, by their number. */
export const incidents: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/incidents',
    scope: 'incidents:read',
    handle: async ({ query, call }) => ok(await call('incidents.list', present(valid(LIST, query, 'query')))),
  },
  {
    method: 'GET',
    path: '/api/v1/incidents/:number',
    scope: 'incidents:read',
    handle: async (ask) => ok(await ask.call('incidents.show', { number: numberIn(ask) })),
  },
  { method: 'PATCH', path: '/api/v1/incidents/:number', scope: 'investigations:write', handle: update },
  {
    method: 'POST',
    path: '/api/v1/incidents/:number/enrich',
    scope: 'investigations:write',
    async handle(ask) {
      const number = numberIn(ask);
      return ok(await ask.call('incidents.enrich', { number, ...present(valid(ENRICH, ask.body ?? {}, 'body')) }));
    },
  },
];
