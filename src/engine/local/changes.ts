import type { PluginResult } from '../../analysis/index.ts';
import type { EarlierRow, ResultSummary } from '../../store/index.ts';
import type { Output } from '../engine.ts';

type Changes = NonNullable<Output<'analysis.run'>['changes']>;

/** What a source thinks; undefined for one that did not answer. */
function opinion({ status, verdict }: ResultSummary): string | undefined {
  if (status === 'not_found') return 'not_found';
  return status === 'ok' ? verdict : undefined;
}

/** Having no opinion is the same whether the source knows the indicator or not. */
const SILENT = ['none', 'not_found'];

/**
 * What an analysis says otherwise than the one before it: its verdict, and the opinions of sources. A source that did not
 * answer this time has not changed its mind; one that did not the last time has, when it has an opinion now.
 */
export function changesSince(
  before: (EarlierRow & { readonly results: readonly ResultSummary[] }) | undefined,
  verdict: string,
  results: readonly PluginResult[],
): Changes {
  if (!before) return [{ of: 'verdict', from: null, to: verdict }];
  const was = new Map(before.results.map((result) => [result.plugin, opinion(result)]));
  const sources = results.flatMap((result) => {
    const [from, to] = [was.get(result.plugin), opinion(result)];
    if (to === undefined || from === to) return [];
    if (SILENT.includes(from ?? 'none') && SILENT.includes(to)) return [];
    return [{ of: result.plugin, from: from ?? null, to }];
  });
  return before.verdict === verdict ? sources : [{ of: 'verdict', from: before.verdict, to: verdict }, ...sources];
}
