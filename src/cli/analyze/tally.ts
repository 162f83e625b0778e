/** The worst first; what cannot be judged comes last. */
const ORDER = ['malicious', 'suspicious', 'unknown', 'benign', 'not_applicable'];

/** `1 malicious, 3 unknown`: how many of each verdict; empty for none. */
export function tally(verdicts: ReadonlyMap<string, number>): string {
  return ORDER.filter((verdict) => verdicts.has(verdict))
    .map((verdict) => `${verdicts.get(verdict)} ${verdict.replace('_', ' ')}`)
    .join(', ');
}
