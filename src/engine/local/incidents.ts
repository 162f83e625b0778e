import { before, changed, checkEtag, incidentFrom, opened } from '../../incidents/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Handlers } from './context.ts';
import { insert, load, rewrite } from './incident-write.ts';

const DEFAULT_TIMESPAN = 'P7D';
const DEFAULT_LIMIT = 20;
const MOST = 100;

/** @throws Failure `invalid_request` */
function checkPage(limit: number, offset: number): void {
  const isPage = Number.isInteger(limit) && limit >= 1 && limit <= MOST && Number.isSafeInteger(offset) && offset >= 0;
  if (!isPage) throw new Failure('invalid_request', `limit is 1 to ${MOST}, offset 0 or more`);
}

/** What happened, who has it, and how it ended. */
export const incidents: Handlers<
  | 'incidents.list'
  | 'incidents.show'
  | 'incidents.create'
  | 'incidents.import'
  | 'incidents.update'
  | 'incidents.enrich'
> = {
  async 'incidents.list'(local, { severity, status, timespan = DEFAULT_TIMESPAN, limit = DEFAULT_LIMIT, offset = 0 }) {
    checkPage(limit, offset);
    const since = timespan === null ? undefined : utc(before(timespan, local.now()));
    const store = await local.store();
    const { rows, total } = await store.incidents.list({
      ...(severity !== undefined && { severity }),
      ...(status !== undefined && { status }),
      ...(since !== undefined && { since }),
      limit,
      offset,
    });
    return { incidents: rows.map(incidentFrom), total, limit, offset };
  },

  async 'incidents.show'(local, { number }) {
    return load(await local.store(), number, local);
  },

  async 'incidents.create'(local, opening) {
    const draft = opened(opening, local.now());
    const store = await local.store();
    return store.write((tx) => insert(tx, local, draft, 'incidents.create'));
  },

  async 'incidents.import'(local, { items }, signal) {
    const { importAll } = await import('./incident-import.ts');
    return importAll(local, items, signal);
  },

  async 'incidents.update'(local, { number, etag, ...change }) {
    const store = await local.store();
    return store.write(async (tx) => {
      const kept = await load(tx, number, local);
      if (etag !== undefined) checkEtag(etag, kept, local.where);
      const at = utc(local.now());
      const next = changed(kept, change, { at, author: local.actor });
      return (await rewrite(tx, local, [kept, next], { action: 'incidents.update', at })) ?? kept;
    });
  },

  async 'incidents.enrich'(local, input, signal) {
    const { enrich } = await import('./incident-enrich.ts');
    return enrich(local, input, signal);
  },
};
