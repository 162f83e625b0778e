import type { Command, Option } from '../command.ts';

/** Every field of an entry, in kebab-case. */
const FIELDS: readonly Option[] = [
  { flags: '--state <state>', about: 'what is to happen', complete: ['block', 'warn', 'monitor', 'ignore', 'inherit'] },
  { flags: '--note <text>', about: 'why, for the next one who looks' },
  { flags: '--package <purl>', about: "pkg:npm/lodash@4.17.21; '*/lodash' for any namespace" },
  { flags: '--package-type <type>', about: 'npm, pypi, …' },
  { flags: '--package-namespace <name>', about: "the namespace or scope; '' for none" },
  { flags: '--package-name <name>', about: 'the name' },
  { flags: '--package-version <version>', about: 'the version, or its beginning: 4.1.*' },
  { flags: '--alert-key <key>', about: 'one alert' },
  { flags: '--alert-type <type>', about: 'a type of alert, such as criticalCVE' },
  { flags: '--cve-or-ghsa-id <id>', about: 'a vulnerability' },
  { flags: '--cvss-score-cmp <cmp>', about: "a score, such as '>=7.5'" },
  {
    flags: '--reachability <value>',
    about: 'whether it is reached',
    choices: ['reachable', 'unreachable', 'other', '*'],
  },
  { flags: '--kevs <value>', about: 'whether it is known to be exploited', choices: ['exist', 'none', '*'] },
  { flags: '--fix-available <value>', about: 'whether there is a fix', choices: ['available', 'unavailable', '*'] },
  { flags: '--patch-available <value>', about: 'whether there is a patch', choices: ['available', 'unavailable', '*'] },
];

const triageSet: Command = {
  words: 'triage set',
  group: 'workflow',
  about: 'decide what happens to alerts: block, warn, monitor, ignore, inherit',
  details:
    'An entry applies to the alerts that fit every field it names; a field that is left out, or *, fits any.\n' +
    'With --uuid an entry is changed: the fields given are replaced, * clears one, the others stay.\n\n' +
    'block fails the build, warn is shown to developers, monitor on the dashboard only, ignore nowhere; inherit leaves\n' +
    'it to the policy.',
  options: [
    { flags: '--uuid <uuid>', about: 'change this entry; its first 6 digits or more will do' },
    ...FIELDS,
    { flags: '-f, --file <file>', about: 'many entries as JSON, all or none; - for stdin', complete: 'file' },
    { flags: '--force', about: 'also with neither an alert key nor a package' },
    { flags: '--json', about: 'one JSON document' },
  ],
  examples: [
    {
      run: 'socctl triage set --package pkg:npm/lodash@4.17.21 --state ignore',
      does: 'ignore what is found in one version of a package',
    },
    {
      run: 'socctl triage set --cve-or-ghsa-id CVE-2021-44228 --state block --force',
      does: 'block a vulnerability wherever it is',
    },
    {
      run: `echo '[{"alertKey":"k1","state":"warn"}]' | socctl triage set -f -`,
      does: 'a batch; what triage list --json prints is one too',
    },
  ],
  async run(call, context) {
    const { setTriage } = await import('../triage/set.ts');
    return setTriage(call, context);
  },
};
export default triageSet;
