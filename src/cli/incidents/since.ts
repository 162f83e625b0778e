import { seconds } from '../../shared/time.ts';

/**
 * The engine's timespan for `--since`: `7d`, `12h`, an ISO 8601 duration as it is, null for `all`.
 * @throws Failure `usage`
 */
export function timespanOf(since: string): string | null {
  if (since === 'all') return null;
  return since.startsWith('P') ? since : `PT${seconds(since, '--since')}S`;
}
