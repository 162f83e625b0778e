import { once, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { socctl } from '../run.ts';

const withSetting = once(async ({ home }: Place) => {
  await socctl(['config', 'set', 'fail_on', 'suspicious'], { home });
});

optionMatters('config list --show-origin', {
  before: withSetting,
  args: ['config', 'list', '--show-origin'],
  without: ['config', 'list'],
  changes: 'stdout',
  sees: /^fail_on .*profile/m,
});
outputOptionsMatter('config list', { args: ['config', 'list'], field: 'setting' });
outputOptionsMatter('config path', { args: ['config', 'path'], field: 'name' });
outputOptionsMatter('config profile list', { args: ['config', 'profile', 'list'], field: 'name' });
outputOptionsMatter('config profile show', {
  before: withSetting,
  args: ['config', 'profile', 'show'],
  field: 'setting',
});
optionMatters('config profile remove --yes', {
  before: async ({ home }) => {
    await socctl(['config', 'profile', 'add', 'lab'], { home });
  },
  args: ['config', 'profile', 'remove', 'lab', '--yes'],
  without: ['config', 'profile', 'remove', 'lab'],
  changes: async ({ home }) => (await socctl(['config', 'profile', 'list', '--json'], { home })).stdout,
  sees: /^(?!.*"lab")/,
});
