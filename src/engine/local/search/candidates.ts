import { setImmediate } from 'node:timers/promises';
import { isObject, type Json } from '../../../shared/json.ts';
import type { Store } from '../../../store/index.ts';
import type { Local } from '../context.ts';
import type { Candidate, Hit } from './hit.ts';

const PAGE = 500;

/** All rows, page by page; between pages others have their turn, so that what is aborted ends. */
async function* paged<T, After extends string | number>(
  read: (page: { after?: After; limit: number }) => Promise<readonly T[]>,
  place: (row: T) => After,
): AsyncIterable<T> {
  let last: T | undefined;
  for (;;) {
    const rows = await read({ limit: PAGE, ...(last !== undefined && { after: place(last) }) });
    yield* rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
    await setImmediate();
  }
}

const bySeq = ({ seq }: { readonly seq: number }): number => seq;

/** A record as it was stored; one that is no object has no fields. */
function fieldsOf(record: string): Json {
  const value: unknown = JSON.parse(record);
  return isObject(value) ? value : {};
}

function text(fields: Json, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The texts of a list: its strings, and of its objects the field named. */
function texts(fields: Json, name: string, of: string): string[] {
  const list = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => (typeof each === 'string' ? each : isObject(each) ? text(each, of) : []));
}

/** The day of a time. */
function day(time: string): string {
  return time.slice(0, 10);
}

function filled(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '');
}

function incident(id: string, fields: Json): Candidate {
  const title = text(fields, 'title');
  const described = [text(fields, 'severity'), text(fields, 'status'), day(text(fields, 'created_at'))];
  return {
    type: 'incident',
    id,
    title,
    names: [title],
    texts: filled([
      text(fields, 'description'),
      ...texts(fields, 'entities', 'value'),
      ...texts(fields, 'notes', 'text'),
      ...texts(fields, 'tags', ''),
      ...texts(fields, 'labels', ''),
      text(fields, 'source_id'),
    ]),
    facts: filled(described).join(', '),
  };
}

/** `npm @scope/name@1.2.3`. */
function packageOf(fields: Json): string {
  const [type, namespace, name, version] = ['type', 'namespace', 'name', 'version'].map((part) =>
    text(fields, `package_${part}`),
  );
  const path = filled([namespace ?? '', name ?? '']).join('/');
  return filled([type ?? '', version ? `${path}@${version}` : path]).join(' ');
}

function triageEntry(id: string, fields: Json): Candidate {
  const ids = filled(['cve_or_ghsa_id', 'alert_key', 'alert_type'].map((name) => text(fields, name)));
  const [selected, note] = [filled([packageOf(fields), ...ids]), text(fields, 'note')];
  return {
    type: 'triage',
    id,
    title: selected.join(', ') || 'any alert',
    names: filled([...selected, text(fields, 'package_name'), id]),
    texts: filled([note]),
    facts: filled([text(fields, 'state'), note]).join(': '),
  };
}

type Kind = Hit['type'];

/** The records of each kind that may hold a needle. */
const KINDS: Readonly<
  Record<Kind, (local: Local, store: Store, needles: readonly string[]) => AsyncIterable<Candidate>>
> = {
  async *analysis({ seesAll, actor }, { search }, needles) {
    const mine = seesAll ? {} : { account: actor };
    for await (const row of paged((page) => search.analyses(needles, { ...page, ...mine }), bySeq)) {
      const facts = `${row.verdict} ${Math.round(row.score)}, ${row.type}, asked ${day(row.queried_at)}`;
      yield { type: 'analysis', id: row.id, title: row.ioc, names: [row.ioc], texts: [], facts };
    }
  },

  async *incident(_, { search }, needles) {
    for await (const { id, record } of paged((page) => search.incidents(needles, page), bySeq)) {
      yield incident(id, fieldsOf(record));
    }
  },

  async *investigation({ seesAll, actor }, { search }, needles) {
    const mine = seesAll ? {} : { account: actor };
    for await (const row of paged((page) => search.sessions(needles, { ...page, ...mine }), bySeq)) {
      const { session_id: id, title, query, report, status, created_at } = row;
      const facts = `${status}, begun ${day(created_at)}`;
      yield { type: 'investigation', id, title, names: [title], texts: filled([query, report ?? '']), facts };
    }
  },

  async *entity(_, { search }, needles) {
    const rows = paged(
      (page: { after?: string; limit: number }) => search.entities(needles, page),
      ({ id }) => id,
    );
    for await (const { id, type, value, last_seen } of rows) {
      yield {
        type: 'entity',
        id,
        title: value,
        names: [value],
        texts: [],
        facts: `${type}, last seen ${day(last_seen)}`,
      };
    }
  },

  async *triage({ org }, { search }, needles) {
    for await (const { id, record } of paged((page) => search.triage(needles, org, page), bySeq)) {
      yield triageEntry(id, fieldsOf(record));
    }
  },

  async *mark(_, { search }, needles) {
    for (const { value, note, verdict, created_by } of await search.marks(needles)) {
      const facts = `${verdict}${note === '' ? '' : `: ${note}`}, by ${created_by}`;
      yield { type: 'mark', id: value, title: value, names: [value], texts: filled([note]), facts };
    }
  },
};

/** The kinds in the order in which equally near hits are listed. */
export const SEARCHED = Object.keys(KINDS) as readonly Kind[];

/** The records of one kind that may hold one of the needles. */
export function candidates(
  kind: Kind,
  local: Local,
  store: Store,
  needles: readonly string[],
): AsyncIterable<Candidate> {
  return KINDS[kind](local, store, needles);
}
