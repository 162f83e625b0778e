import type { Call } from '../command.ts';

/** The sources that `--plugins a,b` names, as they were typed; undefined without the option. */
export function namedSources(call: Call): readonly string[] | undefined {
  const names = call.value('plugins')?.split(',');
  return names?.map((name) => name.trim()).filter((name) => name !== '');
}
