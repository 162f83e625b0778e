import type { Access, Plugin, PluginContext } from '../plugin.ts';
import { createAsk } from './ask.ts';
import type { Ask } from './asking.ts';
import { createList, type List } from './list.ts';
import { createNames, type Names } from './names.ts';

/** Every way to one source. */
export interface Ways {
  readonly ask: Ask;
  readonly names: Names;
  readonly list: List;
}

/** @throws SourceError `unauthorized` when the source's key is missing or cannot be one. */
export async function createWays(
  about: Pick<Plugin, 'name' | 'displayName' | 'key' | 'limits'>,
  access: Access & { readonly url: string },
  context: PluginContext,
): Promise<Ways> {
  const ask = await createAsk(about, access, context);
  return { ask, names: createNames(about, access.url, context), list: createList(about, access.url, ask, context) };
}
