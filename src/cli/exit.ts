import type { FailureCode } from '../shared/failure.ts';

/** The exit statuses of the command line and what each tells a caller. `help exit-codes` prints this table. */
export const EXIT = {
  done: { status: 0, meaning: 'done' },
  internal: { status: 1, meaning: 'failed for a reason not listed here' },
  usage: {
    status: 2,
    meaning: 'unknown option, malformed argument, unreadable input, or what the server in use cannot do',
  },
  not_found: { status: 3, meaning: 'an id or a value that is not there' },
  refused: { status: 4, meaning: 'the server does not know the key, or the key may not do that' },
  unavailable: { status: 5, meaning: 'server or store out of reach, or every source that was asked failed' },
  rate_limited: { status: 6, meaning: 'too many requests; later it works again' },
  pending: { status: 7, meaning: 'a job is still running, or the allowed wait ran out' },
  conflict: {
    status: 8,
    meaning: 'somebody else changed it meanwhile, has the lock, or it cannot go from here to there',
  },
  partial: { status: 9, meaning: 'some items of a batch failed; the counts are on stderr' },
  finding: { status: 10, meaning: 'a finding at or above --fail-on' },
  interrupted: { status: 130, meaning: 'interrupted; what was finished is kept' },
} as const;

export type ExitName = keyof typeof EXIT;

const BY_CODE: Readonly<Record<FailureCode, ExitName>> = {
  internal: 'internal',
  usage: 'usage',
  invalid_request: 'usage',
  invalid_ioc_type: 'usage',
  no_plugins_available: 'usage',
  not_found: 'not_found',
  unauthorized: 'refused',
  forbidden: 'refused',
  unavailable: 'unavailable',
  rate_limited: 'rate_limited',
  pending: 'pending',
  conflict: 'conflict',
  partial: 'partial',
};

/** The exit status for a failure's code. */
export function exitOf(code: FailureCode): ExitName {
  return BY_CODE[code];
}

/** The codes of failures that end with an exit: what `--json` calls them. */
export function codesOf(name: ExitName): readonly string[] {
  return Object.entries(BY_CODE).flatMap(([code, exit]) => (exit === name ? [code] : []));
}

/** Which wins when several apply to one run. */
export const PRECEDENCE: readonly ExitName[] = [
  'interrupted',
  'usage',
  'finding',
  'unavailable',
  'rate_limited',
  'pending',
  'partial',
  'refused',
  'conflict',
  'not_found',
  'internal',
];

/** The one exit that stands for all of them; `done` for none. */
export function worst(names: Iterable<ExitName>): ExitName {
  const seen = new Set(names);
  return PRECEDENCE.find((name) => seen.has(name)) ?? 'done';
}
