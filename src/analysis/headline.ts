import type { Aggregate } from './verdict.ts';

/**
 * The verdict and what it rests on, in one line: `unknown — 2 of 9 sources answered (3 no key, 4 not found)`. It says
 * so when nobody knew, so that silence is not taken for harmlessness.
 */
export function headline({ verdict, coverage }: Pick<Aggregate, 'verdict' | 'coverage'>): string {
  const { asked, not_found, skipped, no_key, errors, pending } = coverage;
  const answered = asked - not_found - errors - pending;
  const silent: readonly (readonly [number, string])[] = [
    [no_key, 'no key'],
    [skipped - no_key, 'skipped'],
    [not_found, 'not found'],
    [errors, errors === 1 ? 'error' : 'errors'],
    [pending, 'pending'],
  ];
  const rest = silent.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const total = asked + skipped;
  const sources = `${answered} of ${total} ${total === 1 ? 'source' : 'sources'} answered`;
  return `${verdict} — ${sources}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`;
}
