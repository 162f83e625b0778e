import { SETTINGS, systemOf, VENDOR_VARIABLES } from '../../config/index.ts';
import { Failure } from '../../shared/failure.ts';
import { nearest } from '../../shared/nearest.ts';

/** A word `auth` takes and the setting it stands for. */
export interface System {
  readonly system: string;
  readonly key: string;
}

/** Every source that takes a key has the setting for it. */
const PLUGINS = Object.keys(VENDOR_VARIABLES);

export const SYSTEMS: readonly System[] = SETTINGS.filter(({ secret }) => secret)
  .flatMap(({ key }) => (key.includes('*') ? PLUGINS.map((plugin) => key.replace('*', plugin)) : [key]))
  .map((key) => ({ system: systemOf(key), key }));

/**
 * The system of that name.
 * @throws Failure `usage` when it has no key, with the nearest that has.
 */
export function requireSystem(word: string): System {
  const found = SYSTEMS.find(({ system, key }) => system === word || key === word);
  if (found) return found;
  const names = SYSTEMS.map(({ system }) => system);
  const near = nearest(word, names);
  throw new Failure(
    'usage',
    'there is no system of that name',
    near ? `did you mean ${near}?` : `there is ${names.join(', ')}`,
  );
}
