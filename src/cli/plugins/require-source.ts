import { Failure } from '../../shared/failure.ts';
import { nearest } from '../../shared/nearest.ts';
import type { Context } from '../command.ts';

/** @throws Failure `not_found` when no source is called so, with the nearest that is. */
export async function requireSource(name: string, context: Context): Promise<void> {
  const sources = await (await context.localEngine()).call('plugins.list', { all: true });
  const names = sources.map((source) => source.name);
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw new Failure(
    'not_found',
    `no source is called '${name}'`,
    near ? `did you mean ${near}?` : `all there are: ${names.join(', ')}`,
  );
}
