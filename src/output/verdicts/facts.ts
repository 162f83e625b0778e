import type { Said } from './judged.ts';

/** What a source has to say, in one line: why it gave no answer, its reasons, or the facts that it knows. */
export function factsLine({ reasons, summary, error, skip }: Said): string {
  if (error) return `${error.code}: ${error.message}`;
  if (skip) return `${skip.reason}: ${skip.hint}`;
  if (reasons.length > 0) return reasons.join('; ');
  return Object.entries(summary)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
