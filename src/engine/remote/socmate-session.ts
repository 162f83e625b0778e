import { fieldsOf, listOf, textOf, timeOf, wordOf } from './read.ts';

const ENDED = ['completed', 'failed'] as const;

/** Words for a run that goes on, of which `active` is the documented one; whatever else is not an end is one too. */
function statusFrom(value: unknown): 'active' | 'completed' | 'failed' {
  const word = wordOf(value, [...ENDED, 'error', 'done', 'closed']);
  if (word === 'error') return 'failed';
  return word === 'done' || word === 'closed' ? 'completed' : (word ?? 'active');
}

function messagesFrom(value: unknown, at: string): readonly unknown[] {
  return (listOf(value) ?? []).flatMap((each) => {
    const fields = fieldsOf(each);
    const content = textOf(fields?.['content']);
    if (content === undefined) return [];
    const role = wordOf(fields?.['role'], ['user']) ?? 'assistant';
    return [{ role, content, created_at: timeOf(fields?.['created_at']) ?? at }];
  });
}

/** What is known of a session besides what the server says. */
export interface Asked {
  readonly query?: string;
  readonly persona?: string | undefined;
}

/**
 * An investigation of SoCMate as a record of ours, what is missing filled in.
 * @returns undefined for what has no id.
 */
export function sessionFrom(value: unknown, now: string, { query = '', persona = '' }: Asked = {}): object | undefined {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['session_id']) ?? textOf(fields?.['id']);
  if (!fields || id === undefined || id === '') return undefined;
  const asked = textOf(fields['query']) ?? query;
  const created = timeOf(fields['created_at']) ?? now;
  return {
    session_id: id,
    title: textOf(fields['title']) ?? asked.slice(0, 100),
    status: statusFrom(fields['status']),
    query: asked,
    persona: textOf(fields['persona']) ?? persona,
    created_at: created,
    updated_at: timeOf(fields['updated_at']) ?? created,
    messages: messagesFrom(fields['messages'], created),
    report: textOf(fields['report']) ?? null,
    indicators: listOf(fields['indicators']) ?? [],
  };
}

/** The same for a list, which counts the indicators and leaves the texts out. */
export function sessionRowFrom(value: unknown, now: string): object | undefined {
  const session = sessionFrom(value, now);
  const found = fieldsOf(value)?.['indicators'];
  const indicators = typeof found === 'number' ? found : (listOf(found)?.length ?? 0);
  return session && { ...session, verdict: fieldsOf(value)?.['verdict'] ?? null, indicators };
}
