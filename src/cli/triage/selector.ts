import type { Entry } from './pages.ts';

/** The package part as `triage set --package` takes it, without its `pkg:`: `npm/lodash@4.1.*`; `*` for what may be any. */
function packageWords(entry: Entry): string {
  const { package_type: type, package_namespace: namespace, package_name: name, package_version: version } = entry;
  if (type === null && namespace === null && name === null && version === null) return '';
  const place = namespace === null ? (name === null ? [] : ['*']) : namespace === '' ? [] : [namespace];
  return `${[type ?? '*', ...place, name ?? '*'].join('/')}${version === null ? '' : `@${version}`}`;
}

const KEV: Readonly<Record<string, string>> = { exist: 'exploited', none: 'not-exploited' };

function availability(value: string, what: string): string {
  if (value === '*') return '';
  return value === 'available' ? what : `no-${what}`;
}

/** What an entry applies to, in one line: `npm/lodash@4.1.* CVE-2021-23337 reachable`. */
export function selectorWords(entry: Entry): string {
  const words = [
    packageWords(entry),
    entry.alert_key === null ? '' : `key:${entry.alert_key}`,
    entry.cve_or_ghsa_id ?? '',
    entry.alert_type ?? '',
    entry.cvss_score_cmp === null ? '' : `cvss${entry.cvss_score_cmp}`,
    entry.reachability === 'other' ? 'reachability:other' : entry.reachability.replace('*', ''),
    KEV[entry.kevs] ?? '',
    availability(entry.fix_available, 'fix'),
    availability(entry.patch_available, 'patch'),
  ];
  return words.filter((word) => word !== '').join(' ') || 'everything';
}
