import { expect, test } from 'vitest';
import { isKey, variableOf } from '../../../src/config/key.ts';
import { isProfileName } from '../../../src/config/profile.ts';
import { settingOf, variablesOf } from '../../../src/config/settings.ts';

test.each([
  ['fail_on', true],
  ['plugins.asn_geo.enabled', true],
  ['', false],
  ['.', false],
  ['a..b', false],
  ['A.b', false],
  ['1a', false],
  ['__proto__', false],
  ['plugins.__proto__.enabled', false],
  ['plugins.constructor.enabled', false],
  ['prototype', false],
  ['a\u0000b', false],
  ['a'.repeat(129), false],
])('%j as a name: %s', (key, good) => {
  expect(isKey(key)).toBe(good);
});

test.each([
  ['default', true],
  ['customer-a_2', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['', false],
  ['A', false],
  ['a b', false],
  ['../a', false],
  ['__proto__', false],
  ['constructor', false],
  ['prototype', false],
])('%j as a profile: %s', (name, good) => {
  expect(isProfileName(name)).toBe(good);
});

test.each([
  ['socbuddy.url', 'SOCCTL_SOCBUDDY_URL'],
  ['socmate.client_id', 'SOCCTL_SOCMATE_CLIENT_ID'],
  ['socket.token', 'SOCCTL_SOCKET_TOKEN'],
  ['database', 'SOCCTL_DATABASE'],
  ['fail_on', 'SOCCTL_FAIL_ON'],
])('%s is %s', (key, variable) => {
  expect(variableOf(key)).toBe(variable);
});

test.each([
  ['plugins.virustotal.key', ['SOCCTL_VIRUSTOTAL_KEY', 'VT_API_KEY', 'VTCLI_APIKEY']],
  ['plugins.joe_sandbox.key', ['SOCCTL_JOE_SANDBOX_KEY', 'JBX_API_KEY']],
  ['plugins.joe_sandbox.url', ['SOCCTL_PLUGINS_JOE_SANDBOX_URL']],
  ['socbuddy.key', ['SOCCTL_SOCBUDDY_KEY']],
])('%s is read from %j', (key, variables) => {
  expect(variablesOf(key)).toEqual(variables);
});

test.each([
  ['plugins.virustotal.key', true],
  ['plugins.virustotal.submit', false],
  ['plugins.asn_geo.key', undefined],
  ['plugins.constructor.key', undefined],
  ['plugins.__proto__.key', undefined],
  ['plugins.toString.key', undefined],
])('%s is a secret: %s', (key, secret) => {
  const found = settingOf(key);
  expect(found && (found.secret ?? false)).toBe(secret);
});
