import type { Output } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import { nearest } from '../../shared/nearest.ts';
import type { Context } from '../command.ts';

export type Source = Output<'plugins.list'>[number];

/** The source of that name. @throws Failure `not_found` when no source is called so, with the nearest that is. */
export async function requireSource(name: string, context: Context): Promise<Source> {
  const sources = await (await context.localEngine()).call('plugins.list', { all: true });
  const found = sources.find((source) => source.name === name);
  if (found) return found;
  const names = sources.map((source) => source.name);
  const near = nearest(name, names);
  throw new Failure(
    'not_found',
    `no source is called '${name}'`,
    near ? `did you mean ${near}?` : `all there are: ${names.join(', ')}`,
  );
}
