import { columns, type Topic } from '../topics.ts';

type Row = readonly [variable: string, about: string];

const WHERE: readonly Row[] = [
  ['SOCCTL_PROFILE', 'the profile in use, as --profile'],
  ['SOCCTL_CONFIG_DIR', 'the folder of settings and secrets, as --config-dir'],
  ['SOCCTL_DATA_DIR', 'the folder of the database'],
];

const LOOKS: readonly Row[] = [
  ['NO_COLOR', 'with any value: no colour, as --no-color'],
  ['FORCE_COLOR', 'with any value but 0 and false: colour also outside a terminal'],
  ['TERM', 'with the value dumb: no colour'],
];

const environment: Topic = {
  name: 'environment',
  about: 'variables that stand for settings and options',
  async text() {
    const { SETTINGS, VENDOR_VARIABLES, variableOf } = await import('../../config/index.ts');
    const settings = SETTINGS.map(({ key, about }): Row => [variableOf(key.replace('*', 'name')), about]);
    const vendors = Object.entries(VENDOR_VARIABLES).map(
      ([plugin, names]): Row => [names.join(', '), `as ${variableOf(`plugins.${plugin}.key`)}`],
    );
    return `Environment

Where things lie
${columns(WHERE)}
Settings
${columns(settings)}
Keys by the names that the vendors' own tools read
${columns(vendors)}
How it looks
${columns(LOOKS)}
An option wins over the environment, the environment over the profile, the
profile over the default: socctl config list --show-origin says which one won.

A secret may be named instead of given: env:NAME is another variable, file:PATH
a file, cmd:COMMAND the first line a command prints.
`;
  },
};
export default environment;
