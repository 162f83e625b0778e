import { defangOptionsMatter, once, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { socctl } from '../run.ts';

const KEY = ['--alert-key', 'k1'];

/** An entry with a key, and the state that all trials begin with; its uuid. */
const oneEntry = once(async ({ home }: Place) => {
  const args = ['triage', 'set', ...KEY, '--state', 'warn', '--note', 'seen at evil.example.com', '--json'];
  const { stdout } = await socctl(args, { home });
  return (JSON.parse(stdout) as { created: [string] }).created[0];
});

/** Three entries, the first of them changed last. */
const threeEntries = once(async (place: Place) => {
  const uuid = await oneEntry(place);
  for (const key of ['k2', 'k3']) await socctl(['triage', 'set', '--alert-key', key], place);
  // Times are whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await socctl(['triage', 'set', '--uuid', uuid, '--note', 'changed'], place);
  return uuid;
});

async function stored({ home }: Place): Promise<string> {
  return (await socctl(['triage', 'list', '--json'], { home })).stdout;
}

const list = { before: oneEntry, args: ['triage', 'list'] };
const lines = ['triage', 'list', '--jsonl', '--fields', 'alert_key'];
const order = { before: threeEntries, without: lines, changes: 'stdout' } as const;

optionMatters('triage list --sort', {
  ...order,
  args: [...lines, '--sort', 'updated_at'],
  sees: /^\{"alert_key":"k1"\}\n(?:.*\n){2}$/,
});
optionMatters('triage list --direction', {
  ...order,
  args: [...lines, '--direction', 'asc'],
  sees: /^\{"alert_key":"k1"\}\n\{"alert_key":"k2"\}\n/,
});
optionMatters('triage list --per-page', {
  ...order,
  args: [...lines, '--per-page', '1'],
  sees: /^\{"alert_key":"k3"\}\n$/,
});
optionMatters('triage list --page', {
  ...order,
  args: [...lines, '--per-page', '1', '--page', '2'],
  without: [...lines, '--per-page', '1'],
  sees: /^\{"alert_key":"k2"\}\n$/,
});
outputOptionsMatter('triage list', { ...list, field: 'note' });
defangOptionsMatter('triage list', list, 'evil.example.com');

const plain = ['triage', 'set', ...KEY];
const set = { without: plain, changes: stored };

optionMatters('triage set --state', { ...set, args: [...plain, '--state', 'block'], sees: /"state":"block"/ });
optionMatters('triage set --note', { ...set, args: [...plain, '--note', 'why'], sees: /"note":"why"/ });
optionMatters('triage set --package', {
  ...set,
  args: [...plain, '--package', 'pkg:npm/lodash@4.*'],
  sees: /"package_type":"npm","package_namespace":"","package_name":"lodash","package_version":"4\.\*"/,
});
optionMatters('triage set --package-type', {
  ...set,
  args: [...plain, '--package-type', 'pypi'],
  sees: /"package_type":"pypi"/,
});
optionMatters('triage set --package-namespace', {
  ...set,
  args: [...plain, '--package-namespace', ''],
  sees: /"package_namespace":""/,
});
optionMatters('triage set --package-name', {
  ...set,
  args: [...plain, '--package-name', 'lodash'],
  sees: /"package_name":"lodash"/,
});
optionMatters('triage set --package-version', {
  ...set,
  args: [...plain, '--package-version', '1.0'],
  sees: /"package_version":"1\.0"/,
});
optionMatters('triage set --alert-key', {
  args: ['triage', 'set', ...KEY],
  without: ['triage', 'set', '--alert-type', 'criticalCVE', '--force'],
  changes: stored,
  sees: /"alert_key":"k1"/,
});
optionMatters('triage set --alert-type', {
  ...set,
  args: [...plain, '--alert-type', 'criticalCVE'],
  sees: /"alert_type":"criticalCVE"/,
});
optionMatters('triage set --cve-or-ghsa-id', {
  ...set,
  args: [...plain, '--cve-or-ghsa-id', 'CVE-2021-44228'],
  sees: /"cve_or_ghsa_id":"CVE-2021-44228"/,
});
optionMatters('triage set --cvss-score-cmp', {
  ...set,
  args: [...plain, '--cvss-score-cmp', '>=7.5'],
  sees: /"cvss_score_cmp":">=7\.5"/,
});
optionMatters('triage set --reachability', {
  ...set,
  args: [...plain, '--reachability', 'unreachable'],
  sees: /"reachability":"unreachable"/,
});
optionMatters('triage set --kevs', { ...set, args: [...plain, '--kevs', 'exist'], sees: /"kevs":"exist"/ });
optionMatters('triage set --fix-available', {
  ...set,
  args: [...plain, '--fix-available', 'available'],
  sees: /"fix_available":"available"/,
});
optionMatters('triage set --patch-available', {
  ...set,
  args: [...plain, '--patch-available', 'unavailable'],
  sees: /"patch_available":"unavailable"/,
});
optionMatters('triage set --uuid', {
  before: oneEntry,
  args: [...plain, '--uuid', '{}', '--state', 'block'],
  without: [...plain, '--state', 'block'],
  changes: stored,
  sees: /^\{"results":\[\{[^}]*"state":"block"[^}]*\}\],"nextPage":null\}\n$/,
});
optionMatters('triage set --file', {
  args: ['triage', 'set', '--file', 'batch.json'],
  without: ['triage', 'set'],
  files: { 'batch.json': '[{"alertKey":"a"},{"alertKey":"b"}]' },
  changes: stored,
  sees: /"alert_key":"b".*"alert_key":"a"/,
});
optionMatters('triage set --force', {
  args: ['triage', 'set', '--state', 'block', '--force'],
  without: ['triage', 'set', '--state', 'block'],
  changes: stored,
  sees: /"state":"block"/,
});
optionMatters('triage set --json', {
  args: [...plain, '--json'],
  without: plain,
  changes: 'stdout',
  sees: /^\{"created":\["[0-9a-f-]{36}"\],"updated":\[\],"unchanged":0,"failed":\[\]\}\n$/,
});
optionMatters('triage delete --json', {
  before: oneEntry,
  args: ['triage', 'delete', '{}', '--json'],
  without: ['triage', 'delete', '{}'],
  changes: 'stdout',
  sees: /^\{"deleted":\["[0-9a-f-]{36}"\],"failed":\[\]\}\n$/,
});
