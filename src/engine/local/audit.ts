import type { AuditRow } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import type { Handlers } from './context.ts';

type Call = Output<'audit.list'>['calls'][number];

const DEFAULT_LIMIT = 50;
const MOST = 1000;

function present({ ioc, type, ...row }: AuditRow): Call {
  return { ...row, ...(ioc !== null && { ioc }), ...(type !== null && { type }) };
}

/** Who called the server. */
export const audit: Handlers<'audit.list'> = {
  async 'audit.list'(local, { account, limit = DEFAULT_LIMIT, before }) {
    const store = await local.store();
    const wanted = Math.min(Math.max(1, Math.floor(limit) || DEFAULT_LIMIT), MOST);
    const rows = await store.audit.list({
      limit: wanted + 1,
      ...(account !== undefined && { account }),
      ...(before !== undefined && { before }),
    });
    const calls = rows.slice(0, wanted).map(present);
    const last = rows.length > wanted ? calls.at(-1) : undefined;
    return { calls, ...(last && { next: last.seq }) };
  },
};
