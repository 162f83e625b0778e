import { type Incident, indicatorsOf } from '../../incidents/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import { inOrder } from '../../shared/in-order.ts';
import { utc } from '../../shared/time.ts';
import type { Input } from '../engine.ts';
import type { Local } from './context.ts';
import { load, rewrite } from './incident-write.ts';
import { run } from './run.ts';

type Verdict = NonNullable<Incident['enrichment']>['indicators'][number];

/** Analyses under way at once. */
const AT_ONCE = 8;

/** The verdict on every indicator that a plugin takes; where none does for any of them, the reason of the first. */
async function verdicts(
  local: Local,
  indicators: readonly Indicator[],
  { plugins, tlp, pap }: Omit<Input<'incidents.enrich'>, 'number'>,
  signal: AbortSignal,
): Promise<Verdict[]> {
  let none: Failure | undefined;
  const ask = async ({ type, value }: Indicator): Promise<Verdict | undefined> => {
    try {
      const { id, ioc, verdict } = await run(
        local,
        { ioc: value, type, tlp, pap, ...(plugins && { plugins }) },
        signal,
      );
      return { ioc, type, verdict: verdict.verdict, score: verdict.score, analysis_id: id };
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'no_plugins_available') throw error;
      none ??= error;
      return undefined;
    }
  };
  const found: Verdict[] = [];
  for await (const verdict of inOrder(indicators, AT_ONCE, ask, signal)) if (verdict) found.push(verdict);
  signal.throwIfAborted();
  if (none && found.length === 0) throw none;
  return found;
}

/** Analyzes what an incident speaks of, and keeps the verdicts with it and its indicators in the graph. */
export async function enrich(
  local: Local,
  { number, ...asked }: Input<'incidents.enrich'>,
  signal: AbortSignal,
): Promise<Incident> {
  const store = await local.store();
  const indicators = indicatorsOf(await load(store, number, local));
  const found = await verdicts(local, indicators, asked, signal);
  const at = utc(local.now());
  return store.write(async (tx) => {
    // Read again: somebody may have changed it while the plugins were asked.
    const before = await load(tx, number, local);
    const after: Incident = { ...before, enrichment: { enriched_at: at, indicators: found } };
    return (await rewrite(tx, local, [before, after], { action: 'incidents.enrich', at, indicators })) ?? before;
  });
}
