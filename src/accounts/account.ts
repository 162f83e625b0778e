import type { KeyRow } from '../store/index.ts';
import { SCOPES, type Scope } from './scope.ts';

/** A service account as its key was made. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** The first characters of its key. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  /** Whose triage entries it sees. */
  readonly org: string;
  /** Requests a minute; null for no limit. */
  readonly rate: number | null;
  /** Triage units an hour. */
  readonly quota: number;
}

/** The stored row as an account. A scope that this version does not know opens nothing. */
export function accountOf({ id, name, prefix, scopes, org, rate, quota }: KeyRow): Account {
  const named = JSON.parse(scopes) as unknown;
  const known = SCOPES.filter((scope) => Array.isArray(named) && named.includes(scope));
  return { id, name, prefix, scopes: known, org, rate, quota };
}

/** Whether an account may do what asks for a scope: each scope opens only what it names, `*` everything. */
export function opens({ scopes }: Pick<Account, 'scopes'>, scope: Scope): boolean {
  return scopes.includes('*') || scopes.includes(scope);
}
