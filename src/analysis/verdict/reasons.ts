import type { PluginResult } from '../result.ts';
import type { Vote } from './votes.ts';

/** Why the verdict is what it is, in one line of one source. */
export interface Reason {
  readonly plugin: string;
  readonly text: string;
  /** What the source's opinion weighs, 0..1; 0 for facts. */
  readonly weight: number;
}

const SHOWN = 5;

interface Ranked extends Reason {
  readonly supports: boolean;
  readonly opinion: boolean;
  readonly position: number;
}

/** Code-unit order: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compare(a: Ranked, b: Ranked): number {
  return (
    Number(b.supports) - Number(a.supports) ||
    Number(b.opinion) - Number(a.opinion) ||
    b.weight - a.weight ||
    compareText(a.plugin, b.plugin) ||
    a.position - b.position ||
    compareText(a.text, b.text)
  );
}

/**
 * The strongest reasons, those that speak for the verdict first, then the others, then facts.
 * @param supports whether a result speaks for the verdict.
 */
export function reasonsOf(
  results: readonly PluginResult[],
  votes: readonly Vote[],
  supports: (result: PluginResult) => boolean,
): Reason[] {
  const weights = new Map(votes.map(({ result, weight }) => [result, Math.round(weight * 100) / 100]));
  return results
    .filter(({ status }) => status === 'ok')
    .flatMap((result) =>
      result.reasons.map((text, position): Ranked => {
        const weight = weights.get(result) ?? 0;
        const opinion = result.verdict !== 'none';
        return { plugin: result.plugin, text, weight, supports: supports(result), opinion, position };
      }),
    )
    .sort(compare)
    .slice(0, SHOWN)
    .map(({ plugin, text, weight }) => ({ plugin, text, weight }));
}
