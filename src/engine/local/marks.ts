import type { Indicator, IndicatorType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { MarkRow } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import { record } from './activity.ts';
import type { Handlers } from './context.ts';

type Mark = Output<'mark.set'>;

function present({ value, type, verdict, note, created_at, created_by }: MarkRow): Mark {
  return { value, type: type as IndicatorType, verdict: verdict as Mark['verdict'], note, created_at, created_by };
}

async function understood(value: string, type: string | undefined): Promise<Indicator> {
  const { understand } = await import('./identify.ts');
  return understand(value, type);
}

/** The analyst's own verdicts. */
export const marks: Handlers<'mark.set' | 'mark.clear' | 'mark.list'> = {
  async 'mark.set'(local, { value: typed, type: asked, verdict, note }) {
    const { type, value } = await understood(typed, asked);
    if (note.includes('\0')) throw new Failure('invalid_request', 'a note cannot hold NUL characters');
    const row: MarkRow = { type, value, verdict, note, created_at: utc(local.now()), created_by: local.actor };
    const store = await local.store();
    await store.write(async (tx) => {
      await tx.marks.set(row);
      await record(tx, local, { action: 'mark.set', subject: value, detail: { type, verdict, note } });
    });
    return present(row);
  },

  async 'mark.clear'(local, { value: typed, type: asked }) {
    const { type, value } = await understood(typed, asked);
    const store = await local.store();
    const cleared = await store.write(async (tx) => {
      const found = await tx.marks.clear(type, value);
      if (found) await record(tx, local, { action: 'mark.clear', subject: value, detail: { type } });
      return found;
    });
    if (cleared) return { cleared };
    const message = `no mark on ${value} in the local store ${local.where}`;
    throw new Failure('not_found', message, 'socctl mark VALUE malicious|benign sets one');
  },

  async 'mark.list'(local) {
    const store = await local.store();
    return (await store.marks.list()).map(present);
  },
};
