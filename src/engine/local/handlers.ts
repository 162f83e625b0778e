import type { OperationName } from '../engine.ts';
import { analyses } from './analyses.ts';
import type { Handler, Handlers } from './context.ts';
import { marks } from './marks.ts';
import { plugins } from './plugins.ts';
import { storeStatus } from './store.ts';
import { text } from './text.ts';

type Group = OperationName extends infer Name ? (Name extends `${infer G}.${string}` ? G : never) : never;

/** The handlers by the first word of their operation; what analyzing an indicator does not need is loaded when asked for. */
const GROUPS: { readonly [G in Group]: () => Promise<Handlers<Extract<OperationName, `${G}.${string}`>>> } = {
  text: async () => text,
  plugins: async () => plugins,
  analysis: async () => analyses,
  mark: async () => marks,
  store: async () => storeStatus,
  triage: async () => (await import('./triage.ts')).triage,
  incidents: async () => (await import('./incidents.ts')).incidents,
  graph: async () => (await import('./graph.ts')).graph,
  investigation: async () => (await import('./investigations.ts')).investigations,
  search: async () => (await import('./search.ts')).search,
  keys: async () => (await import('./keys.ts')).keys,
  audit: async () => (await import('./audit.ts')).audit,
};

/** What does an operation here. */
export async function handlerOf<K extends OperationName>(name: K): Promise<Handler<K>> {
  const group = name.slice(0, name.indexOf('.')) as Group;
  // The table above has every operation under its own first word.
  const handlers = (await GROUPS[group]()) as unknown as Handlers<K>;
  return handlers[name];
}
