import type { KeyCheck } from '../analysis/index.ts';
import type { Http } from '../net/index.ts';

/** A key that is not stored yet, and how its source is asked. */
interface NewKey {
  readonly plugin: string;
  readonly key: string;
  readonly url: string | undefined;
  readonly http: () => Promise<Http>;
  readonly signal: AbortSignal;
  readonly limitMs: number | undefined;
}

/** Shows a new key to its source. */
export async function trySourceKey({ plugin, key, url, http, signal, limitMs }: NewKey): Promise<KeyCheck> {
  // Whoever has no key to try does not pay for the sources.
  const [{ checkKey, plugins }, { triable }] = await Promise.all([
    import('../analysis/index.ts'),
    import('./local/key-check.ts'),
  ]);
  const source = plugins.find(({ name }) => name === plugin);
  if (!source) return { outcome: 'untried' };
  const reach = { access: async () => ({ key, url }), http, limitMs };
  return checkKey(triable(source), { now: () => new Date(), signal, reach });
}
