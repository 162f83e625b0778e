import { Failure } from '../shared/failure.ts';
import { nearest } from '../shared/nearest.ts';
import { utc } from '../shared/time.ts';
import { SCOPES, type Scope } from './scope.ts';

/** Triage units an hour for an account that names none. */
const DEFAULT_QUOTA = 1000;

/** What an account is asked to be. */
interface Wish {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly org?: string | undefined;
  /** ISO 8601. */
  readonly expires_at?: string | undefined;
  readonly rate?: number | undefined;
  readonly quota?: number | undefined;
}

function invalid(message: string, hint: string): Failure {
  return new Failure('invalid_request', message, hint);
}

function scopeOf(word: string): Scope {
  const known = SCOPES.find((scope) => scope === word);
  if (known) return known;
  const near = nearest(word, SCOPES);
  throw invalid(`there is no scope '${word}'`, near ? `did you mean ${near}?` : `the scopes are ${SCOPES.join(', ')}`);
}

/** Names stand in paths, tables and the audit log: plain words only. */
function plainWord(text: string, what: string, example: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) return text;
  const rule = 'up to 64 letters, digits, dots, dashes and underscores, the first a letter or digit';
  throw invalid(`'${text.slice(0, 64)}' cannot be ${what}`, `${rule}, for example ${example}`);
}

function wholeNumber(value: number, least: number, what: string): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw invalid(`${what} cannot be ${value}`, `a whole number from ${least}`);
}

function laterThan(now: Date, text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw invalid(`'${text.slice(0, 64)}' is no time`, 'for example 2027-01-01T00:00:00Z');
  if (at <= now) throw invalid(`a key cannot end at ${utc(at)}: that is past`, 'give a later time');
  return utc(at);
}

/**
 * What was asked for, with what was left out filled in.
 * @throws Failure `invalid_request`
 */
export function checked({ name, scopes, org = 'default', expires_at: expires, rate, quota }: Wish, now: Date) {
  if (scopes.length === 0) throw invalid('a key needs a scope', `the scopes are ${SCOPES.join(', ')}`);
  return {
    name: plainWord(name, 'the name of an account', 'soar-prod'),
    scopes: [...new Set(scopes.map(scopeOf))],
    org: plainWord(org, 'an organisation', 'acme'),
    expires_at: expires === undefined ? null : laterThan(now, expires),
    rate: rate === undefined ? null : wholeNumber(rate, 1, 'the requests a minute'),
    quota: wholeNumber(quota ?? DEFAULT_QUOTA, 0, 'the triage units an hour'),
  };
}
