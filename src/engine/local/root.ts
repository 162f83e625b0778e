import { find } from '../../graph/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { EntityFacts, Store } from '../../store/index.ts';
import type { Local } from './context.ts';

const LONGEST_SHOWN = 80;

/**
 * The entity that a value means in any notation: the most connected one where several types have it.
 * @param type a STIX or SoCMate name.
 * @throws Failure `not_found`
 */
export async function rootOf({ where }: Local, store: Store, value: string, type?: string): Promise<EntityFacts> {
  const [root] = await find(store, value, type);
  if (root) return root;
  const shown = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
  const others = type === undefined ? [] : await find(store, value);
  const hint =
    others.length > 0
      ? `it is there as ${[...new Set(others.map((other) => other.type))].join(', ')}`
      : 'socctl analyze VALUE puts it there; socctl graph search TEXT finds values that hold a text';
  const what = type === undefined ? shown : `${shown} of the type ${type}`;
  throw new Failure('not_found', `no entity ${what} in the graph of the local store ${where}`, hint);
}
