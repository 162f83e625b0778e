import { columns, type Topic } from '../topics.ts';

type Row = readonly [variable: string, about: string];

const WHERE: readonly Row[] = [
  ['SOCCTL_PROFILE', 'the profile in use, as --profile'],
  ['SOCCTL_CONFIG_DIR', 'the folder of settings and secrets, as --config-dir'],
  ['SOCCTL_DATA_DIR', 'the folder of the database'],
  ['HOME', 'where both lie when nothing else says so; USERPROFILE on Windows'],
  ['XDG_CONFIG_HOME, XDG_DATA_HOME', 'the folders above them, on Linux; APPDATA and LOCALAPPDATA on Windows'],
];

const WAY: readonly Row[] = [
  ['HTTPS_PROXY, HTTP_PROXY', 'a proxy for https and for http addresses, where none is set; also in small letters'],
  ['NO_PROXY', 'what is asked without a proxy: names with those below them, addresses, ranges, *'],
  ['NODE_EXTRA_CA_CERTS', 'a file of further authorities for every program that runs on Node'],
];

const LOOKS: readonly Row[] = [
  ['NO_COLOR', 'with any value: no colour, as --no-color'],
  ['FORCE_COLOR', 'with any value but 0 and false: colour also outside a terminal'],
  ['TERM', 'with the value dumb: no colour'],
];

/** What the variables of settings are about, by the first word of the setting; everything else comes last. */
const GROUPS: readonly (readonly [title: string, words: readonly string[]])[] = [
  ['Servers and their keys', ['socbuddy', 'socmate', 'socket', 'server']],
  ['Sources; NAME is one of them, such as VIRUSTOTAL', ['plugins']],
  ['The rule of the verdict', ['verdict']],
];
const REST = 'Other settings';

const environment: Topic = {
  name: 'environment',
  about: 'variables that stand for settings and options',
  async text() {
    const { SETTINGS, VENDOR_VARIABLES, variableOf } = await import('../../config/index.ts');
    const titleOf = (key: string): string =>
      GROUPS.find(([, words]) => words.includes(key.split('.', 1)[0] ?? ''))?.[0] ?? REST;
    const titles = [...GROUPS.map(([title]) => title), REST];
    const settings = titles.map((title) => {
      const rows = SETTINGS.filter(({ key }) => titleOf(key) === title).map(
        ({ key, about }): Row => [variableOf(key.replace('*', 'name')), about],
      );
      return `${title}\n${columns(rows)}`;
    });
    const keys = Object.entries(VENDOR_VARIABLES).map(
      ([plugin, names]): Row => [variableOf(`plugins.${plugin}.key`), [`key for ${plugin}`, ...names].join(', else ')],
    );
    return `Environment

Where things lie
${columns(WHERE)}
${settings.join('\n')}
Keys of sources, and the names that the vendors' own tools read
${columns(keys)}
How others are reached; this machine itself always without a proxy
${columns(WAY)}
How it looks
${columns(LOOKS)}
An option wins over the environment, the environment over the profile, the
profile over the default: socctl config list --show-origin says which one won.
An empty variable counts as not set.

A secret may be named instead of given: env:NAME is another variable, file:PATH
a file, cmd:COMMAND the first line a command prints.
`;
  },
};
export default environment;
