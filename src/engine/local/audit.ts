import type { AuditRow } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import type { Handlers } from './context.ts';
import { limitOf } from './paging.ts';

type Call = Output<'audit.list'>['calls'][number];

const SIZES = { usual: 50, most: 1000 };

function present({ ioc, type, ...row }: AuditRow): Call {
  return { ...row, ...(ioc !== null && { ioc }), ...(type !== null && { type }) };
}

/** Who called the server. */
export const audit: Handlers<'audit.list'> = {
  async 'audit.list'(local, { account, limit, before }) {
    const store = await local.store();
    const wanted = limitOf(limit, SIZES);
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
