/**
 * What happens to the alerts an entry matches, from the loudest: `block` fails the build, `warn` is shown to developers,
 * `monitor` on the dashboard only, `ignore` nowhere; `inherit` hands them back to the policy.
 */
export const TRIAGE_STATES = ['block', 'warn', 'monitor', 'ignore', 'inherit'] as const;

export type TriageState = (typeof TRIAGE_STATES)[number];

export const AVAILABILITIES = ['available', 'unavailable', '*'] as const;
export const REACHABILITIES = ['reachable', 'unreachable', 'other', '*'] as const;
export const KEVS = ['exist', 'none', '*'] as const;

/** Which alerts an entry is about, and what is to happen to them. Null and `*` stand for any value. */
export interface Decision {
  readonly package_type: string | null;
  /** '' for packages that have none. */
  readonly package_namespace: string | null;
  readonly package_name: string | null;
  /** With a `*` at its end, every version that begins so. */
  readonly package_version: string | null;
  readonly alert_key: string | null;
  readonly alert_type: string | null;
  readonly fix_available: (typeof AVAILABILITIES)[number];
  readonly patch_available: (typeof AVAILABILITIES)[number];
  /** `>=7.5` */
  readonly cvss_score_cmp: string | null;
  readonly note: string;
  readonly state: TriageState;
  readonly cve_or_ghsa_id: string | null;
  readonly reachability: (typeof REACHABILITIES)[number];
  readonly kevs: (typeof KEVS)[number];
}

interface Identity {
  readonly uuid: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly organization_id: string;
}

/** A stored disposition: the 18 fields of the Socket triage API. */
export type TriageEntry = Decision & Identity;

/** What an entry says that was told nothing: every alert, left to the policy. */
export const UNDECIDED: Decision = {
  package_type: null,
  package_namespace: null,
  package_name: null,
  package_version: null,
  alert_key: null,
  alert_type: null,
  fix_available: '*',
  patch_available: '*',
  cvss_score_cmp: null,
  note: '',
  state: 'inherit',
  cve_or_ghsa_id: null,
  reachability: '*',
  kevs: '*',
};

/** The fields that a change may set. */
export const DECISION_FIELDS = Object.keys(UNDECIDED) as readonly (keyof Decision)[];
