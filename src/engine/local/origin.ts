import { Failure } from '../../shared/failure.ts';
import type { Store } from '../../store/index.ts';
import { resolveId } from './analysis-id.ts';
import type { Local } from './context.ts';
import { findSession } from './session.ts';

const LONGEST_SHOWN = 40;

function isNotFound(error: unknown): boolean {
  return error instanceof Failure && error.code === 'not_found';
}

/**
 * Where the graph was told by what an id names: an investigation's or an analysis' (or its beginning), `incident:NUMBER`.
 * Analyses and investigations of somebody else are not there for who may see their own only.
 * @throws Failure `not_found`
 */
export async function originOf(local: Local, store: Store, id: string): Promise<string> {
  const { where, seesAll, actor } = local;
  const missing = (): Failure => {
    const message = `no investigation, analysis or incident ${id.slice(0, LONGEST_SHOWN)} in the local store ${where}`;
    return new Failure(
      'not_found',
      message,
      'give an id of socctl analyses list or investigate list, or incident:NUMBER',
    );
  };
  if (id.includes('\0')) throw missing();
  const [, number] = /^incident:(\d{1,15})$/i.exec(id) ?? [];
  if (number !== undefined) {
    if (await store.incidents.find(Number(number))) return `incident:${Number(number)}`;
    throw missing();
  }
  try {
    if (/^sess_/i.test(id)) return `session:${(await findSession(store, id, local)).session_id}`;
    const analysis = await store.analyses.find(await resolveId(store, id, where));
    if (analysis && (seesAll || analysis.account === actor)) return `analysis:${analysis.id}`;
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  throw missing();
}
