import { Failure } from '../../shared/failure.ts';
import { fitted, LONGEST } from '../bounds.ts';
import type { SourceComment } from '../importer.ts';
import type { Note } from '../model.ts';
import { field, textAt } from './field.ts';
import { NAME, sourceIdOf } from './id.ts';
import { timeAt } from './when.ts';

function authorOf(comment: unknown): string {
  const author = field(comment, 'author');
  const named = ['name', 'userPrincipalName', 'email', 'objectId'].map((name) => textAt(author, name));
  return fitted(named.find((name) => name !== undefined) ?? NAME, LONGEST.word);
}

/** A comment resource; undefined for one without text or time. */
export function noteOf(comment: unknown): Note | undefined {
  const properties = field(comment, 'properties');
  const [text, at] = [textAt(properties, 'message'), timeAt(properties, 'createdTimeUtc')];
  if (text === undefined || at === null) return undefined;
  return { text: fitted(text, LONGEST.note), author: authorOf(properties), created_at: at };
}

/** A comment by itself: its id names the incident it is on. */
export function commentOf(raw: unknown): SourceComment {
  const id = textAt(raw, 'id') ?? '';
  const end = id.toLowerCase().lastIndexOf('/comments/');
  const note = noteOf(raw);
  if (end < 0 || !note) throw new Failure('invalid_request', 'a comment without its incident, its text or its time');
  const incident = id.slice(0, end);
  return { source: NAME, sourceId: sourceIdOf(incident, incident.slice(incident.lastIndexOf('/') + 1)), note };
}
