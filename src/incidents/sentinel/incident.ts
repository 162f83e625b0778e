import { Failure } from '../../shared/failure.ts';
import { isObject } from '../../shared/json.ts';
import { fitted, LONGEST, MOST } from '../bounds.ts';
import { isValidClosing, OPEN } from '../closing.ts';
import { unique } from '../entity.ts';
import type { SourceIncident } from '../importer.ts';
import {
  CLASSIFICATIONS,
  type Closing,
  type Owner,
  REASONS,
  SEVERITIES,
  type SourceFields,
  STATUSES,
  type Status,
} from '../model.ts';
import { weigh } from '../weigh.ts';
import { noteOf } from './comment.ts';
import { relatedEntities } from './entities.ts';
import { field, listAt, textAt, textsAt } from './field.ts';
import { NAME, sourceIdOf } from './id.ts';
import { timeAt } from './when.ts';
import { requiredWordAt, wordAt } from './word.ts';

const OWNER_FIELDS = ['objectId', 'email', 'userPrincipalName', 'assignedTo', 'ownerType'] as const;

/** Who has it; null when nobody is named. */
function ownerOf(properties: unknown): Owner | null {
  const owner = field(properties, 'owner');
  const named = OWNER_FIELDS.map((name) => [name, textAt(owner, name)] as const);
  if (named.every(([name, value]) => value === undefined || name === 'ownerType')) return null;
  return Object.fromEntries(
    named.map(([name, value]) => [name, value === undefined ? null : fitted(value, LONGEST.word)]),
  );
}

/** A pair that does not go together is no classification of ours; the payload keeps what was sent. */
function closingOf(properties: unknown, status: Status): Closing {
  const classification = wordAt(properties, 'classification', CLASSIFICATIONS);
  const reason = wordAt(properties, 'classificationReason', REASONS);
  if (status !== 'closed') return OPEN;
  const comment = textAt(properties, 'classificationComment');
  const valid = isValidClosing(classification, reason);
  return {
    classification: valid ? classification : null,
    classification_reason: valid ? reason : null,
    classification_comment: comment === undefined ? null : fitted(comment, LONGEST.comment),
  };
}

function words(texts: readonly string[]): string[] {
  const fit = texts.map((text) => fitted(text, LONGEST.word)).filter((text) => text.trim() !== '');
  return [...new Set(fit)].slice(0, MOST.words);
}

function fieldsOf(properties: unknown): SourceFields {
  const title = textAt(properties, 'title');
  if (title === undefined) throw new Failure('invalid_request', 'no title');
  const status = requiredWordAt(properties, 'status', STATUSES);
  const additional = field(properties, 'additionalData');
  return {
    title: fitted(title, LONGEST.title),
    description: fitted(textAt(properties, 'description') ?? '', LONGEST.description),
    severity: requiredWordAt(properties, 'severity', SEVERITIES),
    status,
    ...closingOf(properties, status),
    owner: ownerOf(properties),
    labels: words(listAt(properties, 'labels').flatMap((label) => textAt(label, 'labelName') ?? [])),
    tactics: words(textsAt(additional, 'tactics')),
    techniques: words(textsAt(additional, 'techniques')),
    first_activity_at: timeAt(properties, 'firstActivityTimeUtc'),
    last_activity_at: timeAt(properties, 'lastActivityTimeUtc'),
  };
}

/**
 * An incident of Microsoft Sentinel (Azure REST API 2025-09-01, `Incidents - Get`), with what automation adds to it:
 * `relatedEntities`, `Alerts`, `Comments`. When it was taken up and closed is not among its fields; its last change is
 * the nearest there is, unless the source says more.
 * @throws Failure `invalid_request` naming the field that is missing or cannot be read
 */
export function incidentOf(raw: unknown): SourceIncident {
  weigh(raw);
  const [properties, id, name] = [field(raw, 'properties'), textAt(raw, 'id') ?? '', textAt(raw, 'name') ?? ''];
  if (!isObject(properties)) throw new Failure('invalid_request', 'no properties');
  const sourceId = sourceIdOf(id, name || id.slice(id.lastIndexOf('/') + 1));
  if (sourceId === '' || sourceId.includes('\0')) throw new Failure('invalid_request', 'no id and no name');
  const fields = fieldsOf(properties);
  const updated = timeAt(properties, 'lastModifiedTimeUtc');
  const isTaken = fields.status !== 'new' || fields.owner !== null;
  return {
    source: NAME,
    sourceId: fitted(sourceId, LONGEST.title),
    fields,
    entities: unique(relatedEntities(properties)),
    notes: listAt(properties, 'comments').flatMap((comment) => noteOf(comment) ?? []),
    times: {
      created: timeAt(properties, 'createdTimeUtc'),
      updated,
      acknowledged: isTaken ? (timeAt(properties, 'firstModifiedTimeUtc') ?? updated) : null,
      closed: fields.status === 'closed' ? (timeAt(properties, 'closedTimeUtc') ?? updated) : null,
    },
    raw,
  };
}
