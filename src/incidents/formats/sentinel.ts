import { Failure } from '../../shared/failure.ts';
import { isObject } from '../../shared/json.ts';
import type { Importer, Piece } from '../importer.ts';
import { commentOf } from '../sentinel/comment.ts';
import { field, listAt, textAt } from '../sentinel/field.ts';
import { NAME } from '../sentinel/id.ts';
import { incidentOf } from '../sentinel/incident.ts';

/** Lists in lists: the answers of several calls in one array, each with its `value`. */
const DEEPEST = 4;

const INCIDENT_OF_IT = 'import the incident it belongs to, with its alerts and entities inside';

/** Documents of Sentinel that are no incident, by the end of their `type`. */
const OTHERS: readonly (readonly [end: string, problem: string])[] = [
  ['/incidents/tasks', "an incident's tasks are not kept"],
  ['/incidents/relations', "an incident's relations are not kept"],
  ['/entities', `an alert or entity by itself names no incident; ${INCIDENT_OF_IT}`],
];

function problemOf(raw: unknown): string {
  const type = (textAt(raw, 'type') ?? '').toLowerCase();
  const other = OTHERS.find(([end]) => type.endsWith(end));
  if (other) return other[1];
  const isAlert = ['systemAlertId', 'providerAlertId', 'entities'].some((name) => field(raw, name) !== undefined);
  if (isAlert) return `an alert or entity by itself names no incident; ${INCIDENT_OF_IT}`;
  return 'no incident of Microsoft Sentinel: it has no type, id and properties of one';
}

/** An incident says so by its type or id; one that was written by hand has at least the three required properties. */
function isIncident(raw: unknown): boolean {
  const type = (textAt(raw, 'type') ?? '').toLowerCase();
  if (type !== '') return type.endsWith('/incidents');
  const properties = field(raw, 'properties');
  return ['title', 'severity', 'status'].every((name) => field(properties, name) !== undefined);
}

function read(raw: unknown): ReturnType<Piece['read']> {
  if (isIncident(raw)) return { incident: incidentOf(raw) };
  if ((textAt(raw, 'type') ?? '').toLowerCase().endsWith('/incidents/comments')) return { comment: commentOf(raw) };
  throw new Failure('invalid_request', problemOf(raw));
}

/** Lists entry by entry, what Logic Apps wrap around an incident taken off, the rest as it is. */
function* pieces(document: unknown, at: string, depth: number): Generator<Piece> {
  const within = (name: string): string => (at === '' ? name : `${at}.${name}`);
  const isList = Array.isArray(document);
  const list = isList ? document : listAt(document, 'value');
  if (depth < DEEPEST && (isList || (isObject(document) && Array.isArray(document['value'])))) {
    for (const [index, each] of list.entries()) {
      yield* pieces(each, `${isList ? at : within('value')}[${index}]`, depth + 1);
    }
  } else if (depth < DEEPEST && textAt(document, 'objectSchemaType')?.toLowerCase() === 'incident') {
    yield* pieces(field(document, 'object'), within('object'), depth + 1);
  } else {
    yield { at, read: () => read(document) };
  }
}

const sentinel: Importer = {
  name: NAME,
  about: 'incidents of Microsoft Sentinel: one, lists of them, the Logic Apps trigger, comments',
  pieces: (document) => (typeof document === 'object' && document !== null ? [...pieces(document, '', 0)] : undefined),
  incident: incidentOf,
};
export default sentinel;
