import type { VerdictRules } from '../analysis/index.ts';
import type { Clock } from '../shared/time.ts';
import type { Store } from '../store/index.ts';
import type { Engine } from './engine.ts';
import { analyses } from './local/analyses.ts';
import type { Handlers, Local, Source } from './local/context.ts';
import { marks } from './local/marks.ts';
import { plugins } from './local/plugins.ts';
import { storeStatus } from './local/store.ts';
import { text } from './local/text.ts';

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
  /** Seconds an answer of this plugin stays fresh, undefined for the plugin's kind to decide. */
  readonly ttl?: (plugin: string) => number | undefined;
  /** The numbers of the verdict rule. */
  readonly rules?: VerdictRules;
  readonly now?: Clock;
}

const handlers: Handlers = { ...text, ...plugins, ...analyses, ...marks, ...storeStatus };

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

/** The engine in this process: plugins, and a store in a file. Nothing is opened before an operation needs it. */
export function createLocalEngine(options: LocalEngineOptions): Engine {
  const { storePath, actor, notice, enabled = () => true, ttl = () => undefined, now = () => new Date() } = options;
  const store = lazily<Store>(async () => {
    const { openStore } = await import('../store/index.ts');
    return openStore({ path: storePath, named: options.storeNamed ?? false, home: options.home, now, notice });
  });
  const local: Local = {
    now,
    actor,
    where: storePath,
    rules: options.rules,
    store: store.get,
    plugins: async () => options.plugins ?? (await import('../analysis/index.ts')).plugins,
    enabled,
    ttl,
  };
  return {
    call: (name, input, options) => handlers[name](local, input, options?.signal ?? new AbortController().signal),
    describe: () => ({ kind: 'local', where: storePath }),
    async close() {
      await (await store.made()?.catch(() => undefined))?.close();
    },
  };
}
