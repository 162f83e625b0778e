import { identify, refang } from '../ioc/index.ts';
import type { Repositories } from '../store/index.ts';
import { type Node, nodeOf } from './node.ts';

export interface Wanted {
  /** In any notation. */
  readonly text: string;
  /** Types of the store. */
  readonly types?: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** How a text may stand in stored values, in lower case: as written, refanged, and normalised where it is an indicator. */
function needles(text: string): string[] {
  const found = identify(text);
  const written = [text, refang(text)].map((each) => each.trim());
  return [...new Set([...written, ...('problem' in found ? [] : [found.value])].map((each) => each.toLowerCase()))];
}

/** Entities whose value is, begins with or holds the text, in this order; case does not matter. */
export async function searchEntities(
  from: Repositories,
  { text, ...rest }: Wanted,
): Promise<{ readonly entities: Node[]; readonly total: number }> {
  const { rows, total } = await from.graph.search({ needles: needles(text), ...rest });
  return { entities: rows.map(nodeOf), total };
}
