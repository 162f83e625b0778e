import { expect, test } from 'vitest';
import { checked, effective, keysOf, layersOf, showOrigin } from '../../../src/config/layers.ts';

const DOCUMENT = {
  version: 1,
  profiles: { work: { fail_on: 'malicious', 'verdict.suspicious_weight': 0.3, 'plugins.url_shape.enabled': false } },
} as const;

test.each([
  ['fail_on', {}, 'malicious', 'profile work'],
  ['fail_on', { SOCCTL_FAIL_ON: 'unknown' }, 'unknown', 'SOCCTL_FAIL_ON'],
  ['fail_on', { SOCCTL_FAIL_ON: '' }, 'malicious', 'profile work'],
  ['verdict.suspicious_weight', {}, 0.3, 'profile work'],
  ['verdict.suspicious_weight', { SOCCTL_VERDICT_SUSPICIOUS_WEIGHT: '0.5' }, 0.5, 'SOCCTL_VERDICT_SUSPICIOUS_WEIGHT'],
  ['verdict.benign_confidence', {}, 7, 'default'],
  ['database', {}, undefined, 'default'],
  ['plugins.url_shape.enabled', {}, false, 'profile work'],
  ['plugins.url_shape.enabled', { SOCCTL_PLUGINS_URL_SHAPE_ENABLED: 'on' }, true, 'SOCCTL_PLUGINS_URL_SHAPE_ENABLED'],
])('%s with %j', (key, env, value, origin) => {
  const found = effective(key, layersOf(env, 'work', DOCUMENT));
  expect(checked(found)).toBe(value);
  expect(showOrigin(found.origin)).toBe(origin);
});

test('another profile does not see it', () => {
  expect(effective('fail_on', layersOf({}, 'default', DOCUMENT)).raw).toBeUndefined();
});

test.each([
  ['fail_onn', 'did you mean fail_on?'],
  ['socbudy.url', 'did you mean socbuddy.url?'],
  ['plugins.asn_geo.enable', 'did you mean plugins.asn_geo.enabled?'],
  ['nothing.like.it', 'see all of them with: socctl config list'],
  ['__proto__', 'see all of them with: socctl config list'],
  ['plugins.constructor.enabled', 'see all of them with: socctl config list'],
])('%s is unknown: %s', (key, hint) => {
  expect(() => effective(key, layersOf({}, 'work', DOCUMENT))).toThrow(
    expect.objectContaining({ code: 'usage', hint }),
  );
});

test('a bad value is named by where it comes from', () => {
  const bad = { version: 1, profiles: { work: { fail_on: 'often' } } };
  expect(() => checked(effective('fail_on', layersOf({}, 'work', bad)))).toThrow("fail_on: 'often' is none of");
  expect(() => checked(effective('fail_on', layersOf({ SOCCTL_FAIL_ON: 'x' }, 'work', bad)))).toThrow(
    "SOCCTL_FAIL_ON: 'x'",
  );
});

test('listed are all settings with a name of their own, and plugins that something sets', () => {
  const keys = keysOf(layersOf({ SOCCTL_PLUGINS_ASN_GEO_TTL: '6h', SOCCTL_PLUGINS_NONE_TTL: '' }, 'work', DOCUMENT));
  expect(keys).toContain('socbuddy.key');
  expect(keys.filter((key) => key.startsWith('plugins.'))).toEqual([
    'plugins.url_shape.enabled',
    'plugins.asn_geo.ttl',
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});
