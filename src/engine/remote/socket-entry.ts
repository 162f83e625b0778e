import type { Input, Output } from '../engine.ts';
import { triageEntry } from '../records/triage.ts';
import { fieldsOf, textOf, timeOf, wordOf } from './read.ts';

export type Entry = Output<'triage.list'>['results'][number];
export type Change = Input<'triage.set'>['entries'][number];

const { shape } = triageEntry.unwrap();
const AVAILABILITY = shape.fix_available.options;
const REACHABILITY = shape.reachability.options;
const KEVS = shape.kevs.options;

/** Elsewhere in the same API `error` is `block` and `defer` is `inherit`. */
const STATES: Readonly<Record<string, Entry['state']>> = {
  block: 'block',
  error: 'block',
  warn: 'warn',
  monitor: 'monitor',
  ignore: 'ignore',
  inherit: 'inherit',
  defer: 'inherit',
};

/** A time that an entry without one is given: before everything else. */
const UNKNOWN_TIME = '1970-01-01T00:00:00Z';

/** An entry of Socket with its eighteen fields; missing ones and those that do not fit take their default. */
export function entryFrom(value: unknown): Entry | undefined {
  const fields = fieldsOf(value);
  const uuid = textOf(fields?.['uuid']);
  if (!fields || uuid === undefined || uuid === '') return undefined;
  const text = (name: string): string | null => textOf(fields[name]) ?? null;
  const state = textOf(fields['state']) ?? '';
  const created = timeOf(fields['created_at']) ?? timeOf(fields['updated_at']) ?? UNKNOWN_TIME;
  return {
    uuid,
    package_type: text('package_type'),
    package_namespace: text('package_namespace'),
    package_name: text('package_name'),
    package_version: text('package_version'),
    alert_key: text('alert_key'),
    alert_type: text('alert_type'),
    fix_available: wordOf(fields['fix_available'], AVAILABILITY) ?? '*',
    patch_available: wordOf(fields['patch_available'], AVAILABILITY) ?? '*',
    cvss_score_cmp: text('cvss_score_cmp'),
    created_at: created,
    updated_at: timeOf(fields['updated_at']) ?? created,
    note: textOf(fields['note']) ?? '',
    organization_id: textOf(fields['organization_id']) ?? '',
    state: Object.hasOwn(STATES, state) ? (STATES[state] as Entry['state']) : 'inherit',
    cve_or_ghsa_id: text('cve_or_ghsa_id'),
    reachability: wordOf(fields['reachability'], REACHABILITY) ?? '*',
    kevs: wordOf(fields['kevs'], KEVS) ?? '*',
  };
}

/** The fields of a change, which are written in camelCase, and of an entry, which are not. */
const NAMES = {
  packageType: 'package_type',
  packageNamespace: 'package_namespace',
  packageName: 'package_name',
  packageVersion: 'package_version',
  alertKey: 'alert_key',
  alertType: 'alert_type',
  fixAvailable: 'fix_available',
  patchAvailable: 'patch_available',
  kevs: 'kevs',
  cveOrGhsaId: 'cve_or_ghsa_id',
  reachability: 'reachability',
  cvssScoreCmp: 'cvss_score_cmp',
  note: 'note',
  state: 'state',
} as const satisfies Partial<Record<keyof Change, keyof Entry>>;

/** Nothing, the empty text and a star say the same: any. */
function plain(value: unknown): unknown {
  return value === undefined || value === null || value === '' || value === '*' ? null : value;
}

/** A namespace that is empty is none, which is not any. */
function exact(field: string, value: unknown): unknown {
  return field === 'package_namespace' && value === '' ? '' : plain(value);
}

/** Whether an entry already says everything that a change names. */
export function says(entry: Entry, change: Change): boolean {
  return Object.entries(NAMES).every(([name, field]) => {
    const wanted = change[name as keyof typeof NAMES];
    return wanted === undefined || exact(field, wanted) === exact(field, entry[field]);
  });
}

/** Fields whose word for any is the star alone. */
const STARRED: readonly string[] = ['fixAvailable', 'patchAvailable', 'kevs', 'reachability'];

/** A change as Socket takes it. */
export function toSocket(change: Change): Readonly<Record<string, unknown>> {
  const fields = Object.entries(change) as [string, unknown][];
  return Object.fromEntries(fields.map(([name, value]) => [name, STARRED.includes(name) ? (value ?? '*') : value]));
}

/** Whether an entry is what a change without a uuid created: what it leaves out is not set either. */
export function isMadeBy(entry: Entry, change: Change): boolean {
  return Object.entries(NAMES).every(([name, field]) => {
    const wanted = change[name as keyof typeof NAMES];
    if (wanted === undefined && (field === 'note' || field === 'state')) return true;
    return plain(wanted) === plain(entry[field]);
  });
}
