import type { IndicatorType } from '../../ioc/index.ts';
import type { Output } from '../engine.ts';
import { resolveId } from './analysis-id.ts';
import type { Handlers } from './context.ts';
import { limitOf } from './paging.ts';

const SIZES = { usual: 50, most: 1000 };

type Row = Output<'analysis.list'>['analyses'][number];
type Job = Output<'analysis.pending'>[number];

/** Kept, for a batch asks thousands of times, and an import takes its time also when it was made before. */
let running: Promise<typeof import('./run.ts')> | undefined;

/** Asking indicators, and looking at what was asked. */
export const analyses: Handlers<
  'analysis.run' | 'analysis.plan' | 'analysis.poll' | 'analysis.list' | 'analysis.show' | 'analysis.pending'
> = {
  async 'analysis.run'(local, input, signal) {
    running ??= import('./run.ts');
    const { run } = await running;
    return run(local, input, signal);
  },

  async 'analysis.plan'(local, input) {
    const { plan } = await import('./plan.ts');
    return plan(local, input);
  },

  async 'analysis.poll'(local, input, signal) {
    const { poll } = await import('./poll.ts');
    return poll(local, input, signal);
  },

  async 'analysis.list'(local, { value, limit, before }) {
    const { understand } = await import('./identify.ts');
    const indicator = value === undefined ? undefined : understand(value);
    const store = await local.store();
    const wanted = limitOf(limit, SIZES);
    const rows = await store.analyses.list({
      limit: wanted + 1,
      ...(!local.seesAll && { account: local.actor }),
      ...(indicator && { indicator }),
      ...(before !== undefined && { before: await resolveId(store, before, local.where) }),
    });
    const shown = rows.slice(0, wanted);
    const last = rows.length > wanted ? shown.at(-1) : undefined;
    return {
      analyses: shown.map((row) => ({
        ...row,
        type: row.type as IndicatorType,
        verdict: row.verdict as Row['verdict'],
      })),
      ...(last && { next: last.id }),
    };
  },

  async 'analysis.show'(local, { id }) {
    const [store, { load }] = [await local.store(), await import('./record.ts')];
    return load(store, await resolveId(store, id, local.where), local);
  },

  async 'analysis.pending'(local) {
    const store = await local.store();
    const jobs = await store.pending.running(local.seesAll ? {} : { account: local.actor });
    const { pollAfter } = await import('./looks.ts');
    const after = await pollAfter(local);
    return jobs.map(({ place: _, ...job }): Job => ({ ...job, type: job.type as IndicatorType, ...after(job) }));
  },
};
