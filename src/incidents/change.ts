import { Failure } from '../shared/failure.ts';
import { checkLength, checkText, checkWords, LONGEST } from './bounds.ts';
import { CLOSINGS, checkClosing, closingText, OPEN } from './closing.ts';
import type { Classification, Closing, Incident, Note, Owner, Reason, Severity, Status } from './model.ts';
import { assignee } from './open.ts';
import { checkMove } from './transitions.ts';

/** What a caller wants changed; what is left out stays. */
export interface Change {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly status?: Status | undefined;
  readonly severity?: Severity | undefined;
  readonly owner?: Owner | null | undefined;
  readonly classification?: Classification | undefined;
  readonly classification_reason?: Reason | undefined;
  readonly classification_comment?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly assigned_to?: string | null | undefined;
}

interface Writer {
  /** UTC. */
  readonly at: string;
  readonly author: string;
}

/** Closing what is closed must not quietly replace what somebody else found; naming the classification alone may. */
function checkSameClosing({ number, ...before }: Incident, after: Closing): void {
  const [was, is] = [before, after].map(({ classification: word, classification_reason: reason }) =>
    word === null ? undefined : closingText(word, reason),
  );
  if (was === undefined || was === is) return;
  const hint = `to close it as ${is}, take it up again first: socctl incidents update ${number} --status active`;
  throw new Failure('conflict', `incident ${number} is closed already, as ${was}`, hint);
}

/** How it ended after the change; a classification that is given anew brings its own reason. */
function closingAfter(incident: Incident, change: Change, status: Status): Closing {
  const { classification, classification_reason: reason, classification_comment: comment } = change;
  const isGiven = classification !== undefined || reason !== undefined || comment !== undefined;
  const what = `incident ${incident.number}`;
  if (status !== 'closed') {
    if (!isGiven) return OPEN;
    const message = `${what} is ${status}: only a closed incident has a classification`;
    throw new Failure('invalid_request', message, `close it with one of: ${CLOSINGS.join(', ')}`);
  }
  const isClosing = incident.status !== 'closed';
  const kept = isClosing ? OPEN : incident;
  const closing: Closing = {
    classification: classification ?? kept.classification,
    classification_reason: reason ?? (classification === undefined ? kept.classification_reason : null),
    classification_comment:
      comment === undefined
        ? kept.classification_comment
        : checkLength(comment, 'the comment', LONGEST.comment).trim() || null,
  };
  if (isClosing || classification !== undefined || reason !== undefined) checkClosing(what, closing);
  if (!isClosing && change.status === 'closed') checkSameClosing(incident, closing);
  return closing;
}

/** What a reopened incident was closed as: it leaves the record, not the memory. */
function formerClosing(incident: Incident, { at, author }: Writer): Note {
  const {
    classification,
    classification_reason: reason,
    classification_comment: comment,
    closed_at: closed,
  } = incident;
  const as = classification === null ? 'without a classification' : `as ${closingText(classification, reason)}`;
  const text = `reopened; it had been closed ${closed ?? ''} ${as}${comment === null ? '' : `: ${comment}`}`;
  return { text: text.replace(/ {2,}/g, ' '), author, created_at: at };
}

function hasOwner(owner: Owner | null | undefined): boolean {
  return Object.values(owner ?? {}).some((value) => value !== null && value.trim() !== '');
}

function checkOwner(owner: Owner | null): Owner | null {
  if (owner === null) return null;
  if (Object.keys(owner).length > 10) throw new Failure('invalid_request', 'an owner has more than 10 fields');
  return Object.fromEntries(
    Object.entries(owner).map(([name, value]) => [
      checkText(name, 'the name of a field of the owner', LONGEST.word),
      value === null ? null : checkLength(value, `the owner's ${name}`, LONGEST.word),
    ]),
  );
}

/**
 * The incident with a caller's change; its etag and time of change are not moved here.
 * @throws Failure `conflict` for a transition there is not, `invalid_request` for what cannot be kept or a closing
 * that is none
 */
export function changed(incident: Incident, change: Change, writer: Writer): Incident {
  const { number, status: from, notes } = incident;
  const status = change.status ?? from;
  checkMove(`incident ${number}`, from, status);
  const assigned = change.assigned_to === undefined ? incident.assigned_to : assignee(change.assigned_to);
  const owner = change.owner === undefined ? incident.owner : checkOwner(change.owner);
  const isTaken = status !== 'new' || assigned !== null || hasOwner(owner);
  const text = change.note === undefined ? undefined : checkText(change.note, 'the note', LONGEST.note);
  return {
    ...incident,
    title: change.title === undefined ? incident.title : checkText(change.title, 'the title', LONGEST.title),
    description:
      change.description === undefined
        ? incident.description
        : checkLength(change.description, 'the description', LONGEST.description),
    severity: change.severity ?? incident.severity,
    status,
    ...closingAfter(incident, change, status),
    owner,
    labels: change.labels === undefined ? incident.labels : checkWords(change.labels, 'label'),
    tags: change.tags === undefined ? incident.tags : checkWords(change.tags, 'tag'),
    assigned_to: assigned,
    acknowledged_at: incident.acknowledged_at ?? (isTaken ? writer.at : null),
    closed_at: status === 'closed' ? (incident.closed_at ?? writer.at) : null,
    notes: [
      ...notes,
      ...(from === 'closed' && status !== 'closed' ? [formerClosing(incident, writer)] : []),
      ...(text === undefined ? [] : [{ text, author: writer.author, created_at: writer.at }]),
    ],
  };
}
