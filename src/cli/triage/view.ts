import type { Column, Style, View } from '../../output/format.ts';
import type { Entry } from './pages.ts';
import { selectorWords } from './selector.ts';

const COLOUR: Readonly<Record<Entry['state'], Style | undefined>> = {
  block: 'bad',
  warn: 'warn',
  monitor: 'good',
  ignore: 'dim',
  inherit: 'dim',
};

/** How the head of a uuid stands in tables; `--uuid` and `triage delete` take it. */
export function short(uuid: string): string {
  return uuid.slice(0, 8);
}

export const ENTRIES_VIEW: View<Entry> = {
  noun: ['triage entry', 'triage entries'],
  empty: 'there are none yet; for example: socctl triage set --package pkg:npm/lodash --state ignore',
  columns: [
    { title: 'UUID', path: 'uuid', priority: 3, cell: ({ uuid }) => short(uuid) },
    { title: 'STATE', path: 'state', priority: 1, style: ({ state }) => COLOUR[state], min: 7 },
    { title: 'APPLIES TO', path: 'selector', priority: 2, min: 16, cell: selectorWords },
    { title: 'NOTE', path: 'note', priority: 4, live: true },
    { title: 'UPDATED', path: 'updated_at', priority: 5, cell: ({ updated_at }) => updated_at.slice(0, 10) },
  ],
};

/** For CSV, where a column is a field: all of them. */
const FIELDS: readonly (keyof Entry)[] = [
  'uuid',
  'state',
  'package_type',
  'package_namespace',
  'package_name',
  'package_version',
  'alert_key',
  'alert_type',
  'cve_or_ghsa_id',
  'cvss_score_cmp',
  'reachability',
  'kevs',
  'fix_available',
  'patch_available',
  'note',
  'created_at',
  'updated_at',
  'organization_id',
];

export const RECORDS_VIEW: View<Entry> = {
  ...ENTRIES_VIEW,
  columns: FIELDS.map((path, index): Column<Entry> => ({ title: path, path, priority: index + 1 })),
};
