import { Failure } from '../../shared/failure.ts';
import { likely } from '../likely.ts';
import shells from './shells/index.gen.ts';

/**
 * The script that completes `socctl` in a shell.
 * @throws Failure `usage` for a shell without one.
 */
export function scriptFor(name: string): string {
  const shell = shells.find((each) => each.name === name);
  if (shell) return shell.script;
  const names = shells.map((each) => each.name);
  const near = likely(name, names);
  throw new Failure(
    'usage',
    `no completion for '${name}'`,
    near ? `did you mean ${near}?` : `one of: ${names.join(', ')}`,
  );
}
