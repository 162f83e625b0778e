/** On whose behalf an operation is run. A remote engine's caller is who the key belongs to, whatever is said here. */
export interface Caller {
  /** The user or service account that is recorded as having done it. */
  readonly account: string;
  /** Whose triage entries are meant. */
  readonly org: string;
  /** Whether analyses of others are shown too. */
  readonly seesAll: boolean;
}

/** The organisation of whoever names none. */
export const DEFAULT_ORG = 'default';
