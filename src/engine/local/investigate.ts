import { entityId, entityOf } from '../../graph/index.ts';
import { type Analyzed, type Finding, MOST_PLACES } from '../../investigations/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { messageOf } from '../../shared/failure.ts';
import { inOrder } from '../../shared/in-order.ts';
import type { Store } from '../../store/index.ts';
import type { Input, Output } from '../engine.ts';
import type { Local } from './context.ts';
import { run } from './run.ts';

/** Indicators under way at once. */
const AT_ONCE = 8;

/** What one investigation asks with. */
export interface Inquiry {
  readonly local: Local;
  readonly store: Store;
  readonly sessionId: string;
  /** All enabled ones when undefined. */
  readonly plugins: readonly string[] | undefined;
  /** As the settings say when undefined. */
  readonly tlp: Input<'analysis.run'>['tlp'];
  readonly pap: Input<'analysis.run'>['pap'];
  readonly signal: AbortSignal;
}

function analyzedOf({ id, verdict, results, pending }: Output<'analysis.run'>): Analyzed {
  return {
    id,
    verdict: verdict.verdict,
    score: verdict.score,
    reasons: verdict.reasons,
    results: Object.values(results),
    pending: Object.keys(pending),
  };
}

/** One that cannot be analyzed is a finding like any other; only an interruption ends the work. */
async function analyze(
  { local, plugins, tlp, pap, signal }: Inquiry,
  { type, value }: Indicator,
): Promise<Finding['analyzed']> {
  try {
    return analyzedOf(await run(local, { ioc: value, type, tlp, pap, ...(plugins && { plugins }) }, signal));
  } catch (error) {
    signal.throwIfAborted();
    return { problem: messageOf(error) };
  }
}

async function inquire(inquiry: Inquiry, indicator: Indicator): Promise<Finding> {
  const { local, store, sessionId } = inquiry;
  const mine = local.seesAll ? {} : { account: local.actor };
  const [before] = await store.analyses.list({ indicator, limit: 1, ...mine });
  const entity = entityId(entityOf(indicator));
  const seenIn = await store.sessions.sharing({ entity, except: sessionId, limit: MOST_PLACES + 1, ...mine });
  return {
    indicator,
    analyzed: await analyze(inquiry, indicator),
    before: before && { verdict: before.verdict, at: before.queried_at },
    seenIn,
  };
}

/**
 * Analyzes every indicator and looks up what earlier work knows of it; in the order given.
 * @throws the signal's reason; what was analyzed by then stays stored.
 */
export async function inquireAll(inquiry: Inquiry, indicators: readonly Indicator[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of inOrder(indicators, AT_ONCE, (one) => inquire(inquiry, one), inquiry.signal)) {
    findings.push(finding);
  }
  inquiry.signal.throwIfAborted();
  return findings;
}
