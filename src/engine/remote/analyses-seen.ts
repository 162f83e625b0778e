import type { PluginResult, VerdictRules } from '../../analysis/index.ts';
import type { Output } from '../engine.ts';
import { resultFrom } from './result.ts';

type Analysis = Output<'analysis.show'>;

/** A job that runs counts as asked. */
function running(plugin: string, at: string): PluginResult {
  return { ...resultFrom(plugin, {}, at), status: 'pending' };
}

/** The verdict on results that came without one, by our own rule. */
export async function judge(
  { type, queried_at, results, pending }: Omit<Analysis, 'verdict'>,
  rules: VerdictRules | undefined,
): Promise<Analysis['verdict']> {
  const { aggregate, headline } = await import('../../analysis/index.ts');
  const jobs = Object.keys(pending).map((plugin) => running(plugin, queried_at));
  const said = Object.values(results) as PluginResult[];
  const judgement = aggregate([...said, ...jobs], { type, now: new Date(), ...(rules && { rules }) });
  const { verdict, score, confidence, reasons, conflict, coverage, stale_s } = judgement;
  return { verdict, score, confidence, reasons, conflict, coverage, stale_s, headline: headline(judgement) };
}

/** How many are remembered: as many as a long list has in flight, with room for its repetitions. */
const MOST = 2000;

/** The analyses of this run: a server that cannot be asked for an earlier one gives each of them once. */
export interface AnalysesSeen {
  add(analysis: Analysis): void;
  find(id: string): Analysis | undefined;
}

export function analysesSeen(): AnalysesSeen {
  const seen = new Map<string, Analysis>();
  return {
    add(analysis) {
      seen.delete(analysis.id);
      seen.set(analysis.id, analysis);
      const [oldest] = seen.keys();
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
    },
    find: (id) => seen.get(id),
  };
}
