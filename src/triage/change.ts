import { isObject } from '../shared/json.ts';
import { nearest } from '../shared/nearest.ts';
import { AVAILABILITIES, DECISION_FIELDS, type Decision, KEVS, REACHABILITIES, UNDECIDED } from './entry.ts';
import * as read from './read.ts';

const READERS: { readonly [K in keyof Decision]: read.Read<Decision[K]> } = {
  package_type: read.whole,
  package_namespace: read.namespace,
  package_name: read.whole,
  package_version: read.version,
  alert_key: read.word,
  alert_type: read.whole,
  fix_available: read.oneOf(AVAILABILITIES),
  patch_available: read.oneOf(AVAILABILITIES),
  cvss_score_cmp: read.comparison,
  note: read.note,
  state: read.state,
  cve_or_ghsa_id: read.whole,
  reachability: read.oneOf(REACHABILITIES),
  kevs: read.oneOf(KEVS),
};

/** What a stored field is called where a change is asked for: `package_type` is `packageType`. */
export function askedName(field: keyof Decision): string {
  return field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const BY_ASKED: ReadonlyMap<string, keyof Decision> = new Map(
  DECISION_FIELDS.map((field) => [askedName(field), field]),
);

/** One entry of a batch, understood: which entry it changes (none: a new one), and the fields it names. */
export interface Change {
  readonly uuid: string | undefined;
  readonly fields: Partial<Decision>;
}

/** Why an entry of a batch cannot be understood; without `field` it is none at all. */
export interface Fault extends read.Problem {
  readonly field?: string;
}

function unknownField(field: string): Fault {
  const names = ['uuid', ...BY_ASKED.keys()];
  const near = nearest(field, names);
  const hint = near ? `did you mean ${near}?` : `there is: ${names.join(', ')}`;
  return { field: field.slice(0, 60), problem: 'no such field', hint };
}

/**
 * Reads one entry of a batch as the Socket triage API takes them (camelCase). A field that is undefined counts as not
 * named. Null, '' and `*` mean any value, except that '' as a namespace means none.
 */
export function readChange(asked: unknown): Change | Fault {
  if (!isObject(asked)) {
    return { problem: `${read.shown(asked)} is no entry`, hint: 'an entry is an object with fields' };
  }
  const fields = new Map<string, Decision[keyof Decision]>();
  let uuid: string | undefined;
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined) continue;
    if (name === 'uuid') {
      if (value !== null && typeof value !== 'string')
        return { field: name, problem: `${read.shown(value)} is no uuid` };
      uuid = value?.trim().toLowerCase() || undefined;
      continue;
    }
    const field = BY_ASKED.get(name);
    if (field === undefined) return unknownField(name);
    const found = READERS[field](value);
    if ('problem' in found) return { field: name, ...found };
    fields.set(field, found.value);
  }
  return { uuid, fields: Object.fromEntries(fields) };
}

/** What an entry says after a change: fields that the change does not name stay. Without an entry, what a new one says. */
export function merged(before: Decision | undefined, fields: Partial<Decision>): Decision {
  const base = before ?? UNDECIDED;
  return Object.fromEntries(
    DECISION_FIELDS.map((field) => [field, fields[field] === undefined ? base[field] : fields[field]]),
  ) as unknown as Decision;
}

/** Whether two decisions say the same. */
export function isSame(a: Decision, b: Decision): boolean {
  return DECISION_FIELDS.every((field) => a[field] === b[field]);
}
