import { readFile } from 'node:fs/promises';
import { EMPTY, parseDocument } from './document.ts';
import { type ConfigRequest, configFiles } from './files.ts';
import { layersOf } from './layers.ts';
import { chooseProfile, storePathOf } from './load.ts';
import { profilesOf } from './profile.ts';

/** What pressing the Tab key needs to know. */
interface Glance {
  readonly profiles: readonly string[];
  /** The database file, whether it exists or not. */
  storePath(): string;
}

/**
 * The settings as they lie there: nothing is made, repaired or told, and conf is not loaded. For the Tab key only, which
 * must be fast and leave no trace; everything that runs uses `loadConfig`.
 * @throws Failure as `loadConfig` does.
 */
export async function glance(request: ConfigRequest): Promise<Glance> {
  const { settings } = configFiles(request);
  const text = await readFile(settings, 'utf8').catch(() => undefined);
  const document = text === undefined ? EMPTY : parseDocument(text, settings);
  return {
    profiles: profilesOf(document),
    storePath: () => storePathOf(request, layersOf(request.env, chooseProfile(request, document), document)),
  };
}
