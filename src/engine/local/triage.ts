import { randomUUID } from 'node:crypto';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Repositories, TriageRow } from '../../store/index.ts';
import { type Change, isBroad, isSame, merged, readChange, type TriageEntry } from '../../triage/index.ts';
import { record } from './activity.ts';
import type { Handlers, Local } from './context.ts';
import { whole } from './paging.ts';

const DEFAULT_PER_PAGE = 30;
const MOST_PER_PAGE = 100;
const MOST_ENTRIES = 10_000;
const LONGEST_SHOWN = 80;

function missing(uuid: string, { where }: Local): Failure {
  const message = `no triage entry ${uuid.slice(0, LONGEST_SHOWN)} in the local store ${where}`;
  return new Failure('not_found', message, 'socctl triage list shows the uuids');
}

/** @throws Failure `invalid_request` for a value that is neither left out nor one of these. */
function choice<const T extends string>(value: T | undefined, name: string, values: readonly [T, ...T[]]): T {
  const found = value === undefined ? values[0] : values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new Failure('invalid_request', `${name} must be one of: ${values.join(', ')}`);
}

/**
 * The changes of a batch. No entry may be named twice: which of the two was meant to be last, nobody can tell.
 * @throws Failure `invalid_request` naming the first entry and field that cannot be understood.
 */
function understood(entries: readonly unknown[]): Change[] {
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > MOST_ENTRIES) {
    const message = `a batch has 1 to ${MOST_ENTRIES} triage entries`;
    throw new Failure('invalid_request', message, 'give at least one; more than that go in several batches');
  }
  const seen = new Map<string, number>();
  return entries.map((asked, item) => {
    const change = readChange(asked);
    if ('problem' in change) {
      const place = change.field === undefined ? `entries[${item}]` : `entries[${item}].${change.field}`;
      throw new Failure('invalid_request', `${place}: ${change.problem}`, change.hint);
    }
    const { uuid } = change;
    const first = uuid === undefined ? undefined : seen.get(uuid);
    if (first !== undefined) {
      const message = `entries[${item}].uuid: ${uuid} is in entries[${first}] already`;
      throw new Failure('invalid_request', message, 'put all changes of an entry into one');
    }
    if (uuid !== undefined) seen.set(uuid, item);
    return change;
  });
}

function refuseBroad(item: number, count: number): never {
  throw new Failure(
    'invalid_request',
    `${count === 1 ? 'the entry' : `entries[${item}]`} is broad: it names neither an alert key nor both the type and the name of a package`,
    'narrow it, or force it: --force, over HTTP force=true',
  );
}

function rowOf(entry: TriageEntry): TriageRow {
  const { uuid, organization_id, created_at, updated_at, state } = entry;
  return { uuid, org: organization_id, created_at, updated_at, state, entry: JSON.stringify(entry) };
}

function entryOf(row: TriageRow): TriageEntry {
  return JSON.parse(row.entry) as TriageEntry;
}

type Ended = { readonly kind: 'created' | 'updated' | 'unchanged'; readonly uuid: string };

/** Reads, merges and writes one entry within the transaction, so that two changes at once both count. */
async function write(
  tx: Repositories,
  local: Local,
  { uuid, fields }: Change,
  refused: (entry: TriageEntry) => void,
): Promise<Ended> {
  const row = uuid === undefined ? undefined : await tx.triage.find(local.org, uuid);
  if (uuid !== undefined && !row) throw missing(uuid, local);
  const before = row ? entryOf(row) : null;
  const at = utc(local.now());
  const after: TriageEntry = {
    uuid: before?.uuid ?? randomUUID(),
    ...merged(before ?? undefined, fields),
    created_at: before?.created_at ?? at,
    updated_at: at,
    organization_id: local.org,
  };
  refused(after);
  if (before && isSame(before, after)) return { kind: 'unchanged', uuid: before.uuid };
  await (before ? tx.triage.update(rowOf(after)) : tx.triage.insert(rowOf(after)));
  await record(tx, local, { action: 'triage.set', subject: after.uuid, detail: { before, after } });
  return { kind: before ? 'updated' : 'created', uuid: after.uuid };
}

/** The stored dispositions of alerts. */
export const triage: Handlers<'triage.list' | 'triage.set' | 'triage.delete'> = {
  async 'triage.list'(local, { sort, direction, page = 1, per_page = DEFAULT_PER_PAGE }) {
    const limit = whole(per_page, 'per_page', MOST_PER_PAGE);
    const offset = (whole(page, 'page', Number.MAX_SAFE_INTEGER) - 1) * limit;
    const order = {
      sort: choice(sort, 'sort', ['created_at', 'updated_at']),
      direction: choice(direction, 'direction', ['desc', 'asc']),
    };
    const store = await local.store();
    // One more than shown tells whether there is a next page. Beyond the largest exact number nothing is stored.
    const rows = Number.isSafeInteger(offset)
      ? await store.triage.list({ org: local.org, ...order, limit: limit + 1, offset })
      : [];
    return { results: rows.slice(0, limit).map(entryOf), nextPage: rows.length > limit ? page + 1 : null };
  },

  async 'triage.set'(local, { entries, force = false }, signal) {
    const changes = understood(entries);
    const store = await local.store();
    const ended = await store.write(async (tx) => {
      const all: Ended[] = [];
      for (const [item, change] of changes.entries()) {
        signal.throwIfAborted();
        const refused = (entry: TriageEntry): void => {
          if (!force && isBroad(entry)) refuseBroad(item, changes.length);
        };
        all.push(await write(tx, local, change, refused));
      }
      return all;
    });
    const uuids = (kind: Ended['kind']): string[] => ended.filter((one) => one.kind === kind).map(({ uuid }) => uuid);
    return {
      created: uuids('created'),
      updated: uuids('updated'),
      unchanged: uuids('unchanged').length,
      failed: [],
    };
  },

  async 'triage.delete'(local, { uuid: asked }) {
    const uuid = asked.trim().toLowerCase();
    const store = await local.store();
    const deleted = await store.write(async (tx) => {
      const row = await tx.triage.find(local.org, uuid);
      if (!row || !(await tx.triage.delete(local.org, uuid))) return false;
      const detail = { before: entryOf(row), after: null };
      await record(tx, local, { action: 'triage.delete', subject: uuid, detail });
      return true;
    });
    if (!deleted) throw missing(uuid, local);
    return { deleted: uuid };
  },
};
