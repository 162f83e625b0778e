import type { GateRules, VerdictRules } from '../analysis/index.ts';
import type { Http } from '../net/index.ts';
import type { Room } from '../shared/room.ts';
import type { Clock } from '../shared/time.ts';
import type { Store } from '../store/index.ts';
import { type Caller, DEFAULT_ORG } from './caller.ts';
import type { Engine } from './engine.ts';
import type { GateSettings, Local, Outside, Source } from './local/context.ts';
import { handlerOf } from './local/handlers.ts';
import { ledgerIn, listsIn } from './local/outside.ts';

export interface LocalEngineOptions {
  /** The SQLite file; made with its folder when it is not there. */
  readonly storePath: string;
  /** Whether the user named that file: it must be a store or new then, and its folder is not made. */
  readonly storeNamed?: boolean;
  /** The user's home folder: nothing is made in it where it is missing. */
  readonly home?: string | undefined;
  /** Who is recorded as having done it. */
  readonly actor: string;
  /** Gets one line for the user when something happened to the store. */
  readonly notice: (line: string) => void;
  /** The plugins there are; those of this program when left out. */
  readonly plugins?: readonly Source[];
  /** Whether a plugin is switched on; every one when left out. */
  readonly enabled?: (plugin: string) => boolean;
  /** The way to sources beyond this machine; without it none of them is asked. */
  readonly outside?: Outside;
  /** Seconds an answer of this plugin stays fresh, undefined for the plugin's kind to decide. */
  readonly ttl?: (plugin: string) => number | undefined;
  /** What may be told of indicators, and to whom; the usual when left out. */
  readonly gate?: () => GateSettings;
  /** The profile in use: what an instance of one's own answers depends on it. */
  readonly profile?: string;
  /** The numbers of the verdict rule. */
  readonly rules?: VerdictRules;
  readonly now?: Clock;
}

/** Runs `make` at the first call and again only after it failed. */
function lazily<T>(make: () => Promise<T>): { get(): Promise<T>; made(): Promise<T> | undefined } {
  let value: Promise<T> | undefined;
  const get = () => {
    value ??= make().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
  return { get, made: () => value };
}

/** The engine in this process, whose store may be used beside it: a server keeps its accounts there. */
export interface LocalEngine extends Engine {
  /** The one store of this engine, opened at the first call, and again at the next when it could not be. */
  store(): Promise<Store>;
}

/** The engine in this process: plugins, and a store in a file. Nothing is opened before an operation needs it. */
export function createLocalEngine(options: LocalEngineOptions): LocalEngine {
  const { storePath, actor, notice, enabled = () => true, ttl = () => undefined, now = () => new Date() } = options;
  const store = lazily<Store>(async () => {
    const { openStore } = await import('../store/index.ts');
    return openStore({ path: storePath, named: options.storeNamed ?? false, home: options.home, now, notice });
  });
  const plugins = lazily(async () => options.plugins ?? (await import('../analysis/index.ts')).plugins);
  const { outside } = options;
  const http = lazily<Http>(async () => {
    if (!outside) throw new TypeError('nothing is asked beyond this machine');
    return outside.http();
  });
  const gate = lazily<GateRules>(async () => {
    const { internalList, USUAL_RULES } = await import('../analysis/index.ts');
    const set = options.gate?.();
    return set ? { ...set, internal: internalList(set.internal) } : USUAL_RULES;
  });
  const user: Caller = { account: actor, org: DEFAULT_ORG, seesAll: true };
  const local: Omit<Local, 'actor' | 'org' | 'seesAll' | 'room'> = {
    now,
    where: storePath,
    rules: options.rules,
    store: store.get,
    plugins: plugins.get,
    enabled,
    outside: outside && { ...outside, http: http.get, ledger: ledgerIn(store.get), lists: listsIn(store.get) },
    gate: gate.get,
    profile: options.profile ?? '',
    ttl,
  };
  let last: Local | undefined;
  /** The same for the next call of a batch. */
  const localOf = ({ account, org, seesAll }: Caller, room: Room | undefined): Local => {
    const isSame = last?.actor === account && last.org === org && last.seesAll === seesAll && last.room === room;
    if (!last || !isSame) last = { ...local, actor: account, org, seesAll, room };
    return last;
  };
  return {
    async call(name, input, { signal = new AbortController().signal, room, caller = user } = {}) {
      const handler = await handlerOf(name);
      return handler(localOf(caller, room), input, signal);
    },
    describe: () => ({ kind: 'local', where: storePath }),
    store: store.get,
    async close() {
      await (await http.made()?.catch(() => undefined))?.close();
      await (await store.made()?.catch(() => undefined))?.close();
    },
  };
}
