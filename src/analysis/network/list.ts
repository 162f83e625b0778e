import { ageInSeconds, utc } from '../../shared/time.ts';
import type { KeptList, Plugin, PluginContext, Reach } from '../plugin.ts';
import type { Ask } from './asking.ts';
import { checkedBody } from './reply.ts';
import { NotAsked, SourceError } from './source-error.ts';

/** A list and the moment at which its source last said that it is the current one. */
interface Listed<T> {
  readonly content: T;
  /** UTC, ISO 8601. */
  readonly fetchedAt: string;
}

/**
 * A list of the source, fetched at most once an hour and taken apart once. An older one is used where the source cannot
 * be asked; its age is told.
 * @param path below the base address.
 * @param parse takes the text apart; what it throws means that the text is no such list.
 * @throws SourceError when there is no list at all.
 */
export type List = <T>(path: readonly string[], parse: (text: string) => T) => Promise<Listed<T>>;

/** Seconds a list is not asked for again: what the vendors ask of their users. */
const FRESH_S = 3600;

/** The lists in use, so that a batch reads each of them once. */
const inUse = new WeakMap<object, Map<string, Promise<Listed<unknown>>>>();

function usedBy(reach: Reach): Map<string, Promise<Listed<unknown>>> {
  // Where they are kept is the same for every way out of one engine.
  const key = reach.lists ?? reach;
  const lists = inUse.get(key) ?? new Map<string, Promise<Listed<unknown>>>();
  inUse.set(key, lists);
  return lists;
}

/** @param ask the way to the source. */
export function createList(
  source: Pick<Plugin, 'name' | 'displayName'>,
  base: string,
  ask: Ask,
  { reach, now }: PluginContext,
): List {
  const isFresh = (fetchedAt: string) => ageInSeconds(fetchedAt, now()) < FRESH_S;

  async function fetched(path: readonly string[], kept: KeptList | undefined): Promise<KeptList> {
    const reply = await ask({ path, ...(kept?.etag && { headers: { 'if-none-match': kept.etag } }) });
    const fetched_at = utc(reply.at);
    if (kept && reply.status === 304) return { ...kept, fetched_at };
    // A list may be text: what it holds is checked by taking it apart.
    if (reply.status !== 200) checkedBody(reply, source, () => undefined);
    return { text: reply.text, fetched_at, etag: reply.header('etag') ?? '' };
  }

  async function read<T>(address: string, path: readonly string[], parse: (text: string) => T): Promise<Listed<T>> {
    const kept = await reach?.lists?.read(address);
    const taken = ({ text, fetched_at }: KeptList): Listed<T> => ({ content: parse(text), fetchedAt: fetched_at });
    if (reach?.offline) {
      if (kept) return taken(kept);
      throw new NotAsked('offline', `its list was never fetched: run once without --offline`);
    }
    if (kept && isFresh(kept.fetched_at)) return taken(kept);
    try {
      const current = await fetched(path, kept);
      const listed = parsed(current, taken);
      await reach?.lists?.write(address, current);
      return listed;
    } catch (error) {
      if (kept && error instanceof SourceError) return taken(kept);
      throw error;
    }
  }

  function parsed<T>(current: KeptList, taken: (list: KeptList) => Listed<T>): Listed<T> {
    try {
      return taken(current);
    } catch {
      throw new SourceError('bad_response', `${source.displayName} answers with something else than its list`);
    }
  }

  return async <T>(path: readonly string[], parse: (text: string) => T): Promise<Listed<T>> => {
    const address = [base.replace(/\/+$/, ''), ...path].join('/');
    const lists = reach && usedBy(reach);
    const used = await (lists?.get(address) as Promise<Listed<T>> | undefined)?.catch(() => undefined);
    if (used && (reach?.offline || isFresh(used.fetchedAt))) return used;
    const reading = read(address, path, parse);
    lists?.set(address, reading);
    // What failed is tried again by the next that asks.
    reading.catch(() => lists?.delete(address));
    return reading;
  };
}
