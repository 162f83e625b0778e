import type { Http } from '../../net/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Engine, Input } from '../engine.ts';
import { type Api, createApi, type Said } from './api.ts';
import { signedBy } from './key.ts';
import { fieldsOf, listOf, textOf, wholeOf } from './read.ts';
import type { Refusal } from './refusal.ts';
import { segment } from './segment.ts';
import { type Change, type Entry, entryFrom, isMadeBy, says, toSocket } from './socket-entry.ts';
import type { Access } from './systems.ts';
import { only, vendorEngine } from './vendor.ts';

/** `{"error":{"message","details"}}`. */
function explain(body: unknown): Said | undefined {
  const error = fieldsOf(fieldsOf(body)?.['error']);
  const message = textOf(error?.['message']);
  if (message === undefined) return undefined;
  const details = error?.['details'] ?? null;
  // A server of ours says the next step there.
  const { hint, ...others } = fieldsOf(details) ?? {};
  if (typeof hint === 'string' && Object.keys(others).length === 0) return { message, hint };
  return { message: details === null ? message : `${message} - details: ${JSON.stringify(details)}` };
}

const PER_PAGE = 100;
/** Entries in one request. */
const BATCH = 100;
/** Pages until a server that always names another one is taken for broken. */
const MOST_PAGES = 10_000;

interface Page {
  readonly results: readonly Entry[];
  readonly nextPage: number | null;
}

interface Numbered {
  /** Its place in what was asked for. */
  readonly item: number;
  readonly change: Change;
}

export interface SocketOptions {
  readonly access: Access;
  readonly http: Http;
  readonly notice: (line: string) => void;
}

/** Socket's API, signed with the organisation's token. */
export function socketApi({ access, http, notice }: SocketOptions): Api {
  const { url } = access;
  return createApi({ system: 'socket', url, http, notice, explain, signer: signedBy('socket', access) });
}

/** Socket's triage entries of one organisation. */
export function createSocketEngine(options: SocketOptions): Engine {
  const { notice } = options;
  const { url, org } = options.access;
  const api = socketApi(options);

  function pathOf(uuid?: string): string {
    if (org === undefined) {
      throw new Failure('usage', `no organisation is set for ${url}`, 'set it with: socctl config set socket.org SLUG');
    }
    const entries = `/orgs/${segment(org, 'organisation', url)}/triage/alerts`;
    return uuid === undefined ? entries : `${entries}/${segment(uuid, 'triage entry', url)}`;
  }

  /** Organisations that have moved to policies keep a frozen copy of their entries: https://docs.socket.dev/docs/policies */
  function frozen({ status, message }: Refusal): Failure | undefined {
    if (status !== 409 && status !== 405) return undefined;
    return new Failure(
      'conflict',
      `organisation ${org} has migrated to policies at ${url}: its triage entries can only be read${message && ` (${message})`}`,
      'decide there; what it means for an alert: https://docs.socket.dev/docs/policies',
    );
  }

  async function page(
    query: Readonly<Record<string, string | number | undefined>>,
    signal: AbortSignal | undefined,
  ): Promise<Page> {
    const { body } = await api.ask({ path: pathOf(), query, signal, subject: `organisation ${org}` });
    const fields = fieldsOf(body);
    const results = listOf(fields?.['results'])?.flatMap((each) => entryFrom(each) ?? []);
    if (!results) throw api.misfit();
    // The schema's own default, 0, means the same as null.
    return { results, nextPage: wholeOf(fields?.['nextPage'], 2) ?? null };
  }

  async function* newestFirst(signal: AbortSignal | undefined): AsyncIterable<Entry> {
    for (let next: number | null = 1, read = 0; next !== null && read < MOST_PAGES; read += 1) {
      const query = { sort: 'created_at', direction: 'desc', per_page: PER_PAGE, page: next };
      const { results, nextPage }: Page = await page(query, signal);
      yield* results;
      next = nextPage !== null && nextPage > next ? nextPage : null;
    }
  }

  /** The entries that a batch made: a POST does not say, so that the list has to tell. */
  async function uuidsOf(
    made: readonly Numbered[],
    before: ReadonlySet<string>,
    signal: AbortSignal | undefined,
  ): Promise<readonly string[]> {
    const open = [...made];
    const found = new Map<number, string>();
    for await (const entry of newestFirst(signal)) {
      if (open.length === 0) break;
      if (before.has(entry.uuid)) continue;
      const index = open.findIndex(({ change }) => isMadeBy(entry, change));
      const [match] = index < 0 ? [] : open.splice(index, 1);
      if (match) found.set(match.item, entry.uuid);
    }
    if (open.length > 0) notice(`${open.length} of the new entries could not be found again in the list of ${url}`);
    return made.flatMap(({ item }) => found.get(item) ?? []);
  }

  async function send(batch: readonly Numbered[], force: boolean, signal: AbortSignal | undefined): Promise<void> {
    await api.ask({
      method: 'POST',
      path: pathOf(),
      query: { force: force ? 'true' : undefined },
      json: { alertTriage: batch.map(({ change }) => toSocket(change)) },
      signal,
      subject: `organisation ${org} or entry of the batch`,
      refused: frozen,
    });
  }

  async function set({ entries, force = false, ...rest }: Input<'triage.set'>, signal: AbortSignal | undefined) {
    only(rest, [], 'socket', url);
    const before = new Map<string, Entry>();
    for await (const entry of newestFirst(signal)) before.set(entry.uuid, entry);
    const all = entries.map((change, item): Numbered => ({ item, change }));
    const same = ({ change }: Numbered): boolean => {
      const entry = change.uuid ? before.get(change.uuid) : undefined;
      return entry !== undefined && says(entry, change);
    };
    const due = all.filter((each) => !same(each));
    if (due.length > BATCH)
      notice(`${due.length} entries go to ${url} in requests of ${BATCH}; each is written whole or not at all`);

    const sent: Numbered[] = [];
    let failed: { item: number; message: string }[] = [];
    for (let start = 0; start < due.length; start += BATCH) {
      const batch = due.slice(start, start + BATCH);
      try {
        await send(batch, force, signal);
        sent.push(...batch);
      } catch (error) {
        // Nothing was written yet: the whole call failed.
        if (!(error instanceof Failure) || start === 0) throw error;
        const { message } = error;
        failed = due.slice(start).map(({ item }) => ({ item, message }));
        break;
      }
    }
    const made = sent.filter(({ change }) => !change.uuid);
    return {
      created: made.length === 0 ? [] : await uuidsOf(made, new Set(before.keys()), signal),
      updated: sent.flatMap(({ change }) => change.uuid || []),
      unchanged: all.length - due.length,
      failed,
    };
  }

  return vendorEngine('socket', api, {
    async 'triage.list'(input, signal) {
      only(input, ['sort', 'direction', 'page', 'per_page'], 'socket', url);
      const { sort, direction, page: number, per_page } = input;
      return page({ sort, direction, page: number, per_page }, signal);
    },
    'triage.set': set,
    async 'triage.delete'({ uuid }, signal) {
      const subject = `triage entry ${uuid}`;
      await api.ask({ method: 'DELETE', path: pathOf(uuid), signal, subject, refused: frozen });
      return { deleted: uuid };
    },
  });
}
