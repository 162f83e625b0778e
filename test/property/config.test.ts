import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, valuesOf, withValues } from '../../src/config/document.ts';
import { isKey } from '../../src/config/key.ts';
import { checked, effective, layersOf } from '../../src/config/layers.ts';
import { isProfileName } from '../../src/config/profile.ts';
import { SETTINGS, settingOf } from '../../src/config/settings.ts';
import { Failure } from '../../src/shared/failure.ts';
import { nearest } from '../../src/shared/nearest.ts';

/** What a call gives, or the Failure it throws; anything else that is thrown fails the test. */
function outcome<T>(call: () => T): T | Failure {
  try {
    return call();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

test('whatever a file holds, it is a document or one line that names the file', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({ version: fc.jsonValue(), profile: fc.jsonValue(), profiles: fc.jsonValue() })
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(text, (held) => {
      const read = outcome(() => parseDocument(held, '/c/config.json'));
      if (read instanceof Failure) {
        expect(read.message).toMatch(/^\/c\/config\.json: [^\n]+$/);
        expect(read.code).toBe('usage');
      } else {
        expect(read.version).toBe(1);
      }
    }),
  );
});

const profile = fc.stringMatching(/^[a-z0-9_-]{1,10}$/).filter(isProfileName);
const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}(\.[a-z][a-z0-9_]{0,8}){0,2}$/).filter(isKey);
const value = fc.oneof(fc.string(), fc.boolean(), fc.integer());

test('what is written is read again, and other profiles stay', () => {
  fc.assert(
    fc.property(profile, profile, fc.dictionary(key, value), fc.dictionary(key, value), (one, other, mine, yours) => {
      fc.pre(one !== other);
      const written = withValues(withValues({ version: 1, profiles: {} }, other, yours), one, mine);
      const read = parseDocument(JSON.stringify(written), '/c');
      expect({ ...valuesOf(read, one) }).toEqual({ ...mine });
      expect({ ...valuesOf(read, other) }).toEqual({ ...yours });
    }),
  );
});

test('a setting takes again what it gave: stored values are as good as typed ones', () => {
  const keys = SETTINGS.map((setting) => setting.key.replace('*', 'asn_geo'));
  const typed = fc.oneof(
    fc.string(),
    fc.constantFrom('on', '6h', '7d', '0.5', '1', 'malicious', 'https://soc.example.com/a/', '/a.db', '~/a.db'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...keys), typed, (name, text) => {
      const taken = outcome(() => settingOf(name)?.parse(text, name));
      if (taken instanceof Failure || taken === undefined) return;
      const layers = layersOf({}, 'p', { version: 1, profiles: { p: { [name]: taken } } });
      expect(checked(effective(name, layers))).toBe(taken);
    }),
  );
});

test('of a near miss the meant word is found; the word itself always is', () => {
  const words = SETTINGS.map((setting) => setting.key);
  // Of two letters nobody can tell what is meant.
  const long = words.filter((word) => word.length > 3);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), (word, at) => {
      expect(nearest(word, words)).toBe(word);
      const cut = at % word.length;
      const missing = word.slice(0, cut) + word.slice(cut + 1);
      expect(words).toContain(nearest(missing, words));
    }),
  );
});
