import type { PluginResult } from '../result.ts';

/** Who was asked and what became of it. `opinions` answered with more than facts; `no_key` is part of `skipped`. */
export interface Coverage {
  readonly opinions: number;
  /** Everyone who was not skipped. */
  readonly asked: number;
  readonly not_found: number;
  readonly skipped: number;
  readonly no_key: number;
  readonly errors: number;
  readonly pending: number;
}

export function coverageOf(results: readonly PluginResult[]): Coverage {
  const count = (test: (result: PluginResult) => boolean) => results.filter(test).length;
  const skipped = count(({ status }) => status === 'skipped');
  return {
    opinions: count(({ status, verdict }) => status === 'ok' && verdict !== 'none'),
    asked: results.length - skipped,
    not_found: count(({ status }) => status === 'not_found'),
    skipped,
    no_key: count(({ status, skip }) => status === 'skipped' && skip?.reason === 'no_key'),
    errors: count(({ status }) => status === 'error'),
    pending: count(({ status }) => status === 'pending'),
  };
}
