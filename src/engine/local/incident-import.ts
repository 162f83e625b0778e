import {
  type Importer,
  importers,
  incidentFrom,
  merged,
  type Piece,
  type SourceComment,
  type SourceIncident,
  takenOver,
  withNotes,
} from '../../incidents/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Repositories } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import type { Local } from './context.ts';
import { insert, rewrite } from './incident-write.ts';

type Answer = Output<'incidents.import'>;
type Done = { readonly how: 'created' | 'updated' | 'unchanged'; readonly number: number };

/** One incident or comment of one of the items. */
interface Part {
  readonly item: number;
  readonly at: string;
  readonly importer: Importer;
  readonly found: ReturnType<Piece['read']>;
}

const ACTION = 'incidents.import';

function later(a: string, b: string): string {
  return a > b ? a : b;
}

async function takeIncident(tx: Repositories, local: Local, importer: Importer, told: SourceIncident): Promise<Done> {
  const row = await tx.incidents.ofSource(told.source, told.sourceId);
  if (!row) {
    const { number } = await insert(tx, local, takenOver(told, local.now()), ACTION);
    return { how: 'created', number };
  }
  const [kept, at] = [incidentFrom(row), utc(local.now())];
  const next = merged(kept, importer.incident(kept.sentinel), told, told.times.updated ?? at);
  const changedAt = later(kept.updated_at, told.times.updated ?? at);
  const written = await rewrite(tx, local, [kept, next], { action: ACTION, at: changedAt, indicators: [] });
  return { how: written ? 'updated' : 'unchanged', number: kept.number };
}

async function takeComment(tx: Repositories, local: Local, { source, sourceId, note }: SourceComment): Promise<Done> {
  const row = await tx.incidents.ofSource(source, sourceId);
  if (!row) throw new Failure('invalid_request', 'a comment on an incident that is not here; import that one first');
  const kept = incidentFrom(row);
  const next = { ...kept, notes: withNotes(kept.notes, [note]) };
  const at = later(kept.updated_at, note.created_at);
  const written = await rewrite(tx, local, [kept, next], { action: ACTION, at });
  return { how: written ? 'updated' : 'unchanged', number: kept.number };
}

function piecesOf(item: unknown): readonly (Piece & { readonly importer: Importer })[] {
  for (const importer of importers) {
    const pieces = importer.pieces(item);
    if (pieces) return pieces.map((piece) => ({ ...piece, importer }));
  }
  throw new Failure('invalid_request', 'neither an incident nor a list of them');
}

/** Takes over what other systems wrote, each incident in a transaction of its own: a bad one does not keep the others out. */
export async function importAll(local: Local, items: readonly unknown[], signal: AbortSignal): Promise<Answer> {
  const store = await local.store();
  const failed: Answer['failed'][number][] = [];
  const attempt = async (item: number, at: string, work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'invalid_request') throw error;
      failed.push({ item, message: at === '' ? error.message : `${at}: ${error.message}` });
    }
  };

  const parts: Part[] = [];
  for (const [item, document] of items.entries()) {
    await attempt(item, '', async () => {
      for (const { at, importer, read } of piecesOf(document)) {
        await attempt(item, at, () => parts.push({ item, at, importer, found: read() }));
      }
    });
  }
  // Comments come last: the incident they are on may stand behind them.
  const inOrder = [...parts].sort((a, b) => Number('comment' in a.found) - Number('comment' in b.found));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const numbers = new Set<number>();
  for (const { item, at, importer, found } of inOrder) {
    signal.throwIfAborted();
    await attempt(item, at, async () => {
      const { how, number } = await store.write((tx) =>
        'comment' in found ? takeComment(tx, local, found.comment) : takeIncident(tx, local, importer, found.incident),
      );
      counts[how] += 1;
      numbers.add(number);
    });
  }
  return { ...counts, failed: failed.sort((a, b) => a.item - b.item), numbers: [...numbers] };
}
