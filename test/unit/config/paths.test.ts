import { expect, test } from 'vitest';
import { configFolder, dataFolder, expandHome } from '../../../src/config/paths.ts';

const HOME = { HOME: '/home/ana' };
const WINDOWS = { USERPROFILE: 'C:\\Users\\ana' };

test.each([
  ['linux', HOME, '/home/ana/.config/socctl', '/home/ana/.local/share/socctl'],
  ['linux', { ...HOME, XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, '/c/socctl', '/d/socctl'],
  [
    'linux',
    { ...HOME, XDG_CONFIG_HOME: 'c', XDG_DATA_HOME: 'd' },
    '/home/ana/.config/socctl',
    '/home/ana/.local/share/socctl',
  ],
  ['linux', { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, '/c/socctl', '/d/socctl'],
  ['linux', { SOCCTL_CONFIG_DIR: '/x/y', SOCCTL_DATA_DIR: '/z/' }, '/x/y', '/z'],
  ['linux', { ...HOME, SOCCTL_CONFIG_DIR: '' }, '/home/ana/.config/socctl', '/home/ana/.local/share/socctl'],
  ['darwin', HOME, '/home/ana/Library/Preferences/socctl', '/home/ana/Library/Application Support/socctl'],
  [
    'win32',
    WINDOWS,
    'C:\\Users\\ana\\AppData\\Roaming\\socctl\\Config',
    'C:\\Users\\ana\\AppData\\Local\\socctl\\Data',
  ],
  ['win32', { APPDATA: 'D:\\a', LOCALAPPDATA: 'D:\\l' }, 'D:\\a\\socctl\\Config', 'D:\\l\\socctl\\Data'],
] as const)('%s %j', (platform, env, config, data) => {
  expect(configFolder({ platform, env }, undefined)).toBe(config);
  expect(dataFolder({ platform, env })).toBe(data);
});

test('the option wins over the variable', () => {
  expect(configFolder({ platform: 'linux', env: { SOCCTL_CONFIG_DIR: '/variable' } }, '/option')).toBe('/option');
});

test('without a home the failure names the variable that helps', () => {
  const around = { platform: 'linux', env: {} } as const;
  const hint = (variable: string): object =>
    expect.objectContaining({ code: 'usage', hint: expect.stringContaining(variable) });
  expect(() => configFolder(around, undefined)).toThrow(hint('SOCCTL_CONFIG_DIR'));
  expect(() => dataFolder(around)).toThrow(hint('SOCCTL_DATA_DIR'));
  expect(() => expandHome('~/key', around)).toThrow('~/key: no home folder is known');
});

test.each([
  ['~', '/home/ana'],
  ['~/keys/a', '/home/ana/keys/a'],
  ['~bob/a', '~bob/a'],
  ['/a/~/b', '/a/~/b'],
])('%s', (path, expanded) => {
  expect(expandHome(path, { platform: 'linux', env: HOME })).toBe(expanded);
});
