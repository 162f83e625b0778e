import { randomBytes } from 'node:crypto';
import { utc } from '../../shared/time.ts';
import type { SessionSummary } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import { record } from './activity.ts';
import type { Handlers } from './context.ts';
import { page } from './paging.ts';
import { findSession, present, type Session, type SessionIndicator } from './session.ts';

/** As the SoCMate API has it. */
const SIZES = { usual: 20, most: 100 };
const ID_BYTES = 12;
const PERSONA = 'soc_analyst';

type Row = Output<'investigation.list'>['sessions'][number];

async function rowOf({ indicators, ...summary }: SessionSummary): Promise<Row> {
  const { worstOf } = await import('../../investigations/index.ts');
  const found = JSON.parse(indicators) as SessionIndicator[];
  const verdict = worstOf(found.flatMap((each) => each.verdict ?? [])) ?? null;
  return { ...summary, status: summary.status as Session['status'], verdict, indicators: found.length };
}

/** Texts in which everything is looked up, with a report and what was said since. */
export const investigations: Handlers<
  | 'investigation.start'
  | 'investigation.work'
  | 'investigation.list'
  | 'investigation.show'
  | 'investigation.message'
  | 'investigation.delete'
> = {
  async 'investigation.start'(local, { query: typed, persona = PERSONA }) {
    const [{ titleOf }, { spokenText }] = await Promise.all([
      import('../../investigations/index.ts'),
      import('./spoken-text.ts'),
    ]);
    const query = spokenText(typed, 'the query');
    const at = utc(local.now());
    const row = {
      session_id: `sess_${randomBytes(ID_BYTES).toString('hex')}`,
      account: local.actor,
      title: titleOf(query),
      status: 'active',
      query,
      persona: persona.replace(/\p{C}/gu, ''),
      created_at: at,
      updated_at: at,
      messages: JSON.stringify([{ role: 'user', content: query, created_at: at }]),
      report: null,
      indicators: '[]',
    };
    const store = await local.store();
    await store.write(async (tx) => {
      await tx.sessions.insert(row);
      const { session_id: subject, title, persona: kept } = row;
      await record(tx, local, { action: 'investigation.start', subject, detail: { title, persona: kept }, at });
    });
    return present(row);
  },

  async 'investigation.work'(local, input, signal) {
    const { work } = await import('./investigation-work.ts');
    return work(local, input, signal);
  },

  async 'investigation.list'(local, asked) {
    const { limit, offset } = page(asked, SIZES);
    const store = await local.store();
    const mine = local.seesAll ? undefined : local.actor;
    const rows = await store.sessions.list({ limit, offset, ...(mine !== undefined && { account: mine }) });
    return {
      sessions: await Promise.all(rows.map(rowOf)),
      total: await store.sessions.count(mine),
      limit,
      offset,
    };
  },

  async 'investigation.show'(local, { session_id: id }) {
    return findSession(await local.store(), id, local);
  },

  async 'investigation.message'(local, input, signal) {
    const { followUp } = await import('./investigation-work.ts');
    return followUp(local, input, signal);
  },

  async 'investigation.delete'(local, { session_id: named }) {
    const store = await local.store();
    return store.write(async (tx) => {
      const { session_id: id } = await findSession(tx, named, local);
      await tx.sessions.delete(id);
      await record(tx, local, { action: 'investigation.delete', subject: id, detail: {} });
      return { deleted: id };
    });
  },
};
