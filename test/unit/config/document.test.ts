import { expect, test } from 'vitest';
import { parseDocument, valuesOf, withValues } from '../../../src/config/document.ts';

const PATH = '/c/config.json';

test.each([
  ['', 'not JSON (empty)'],
  ['{"version": 1,\n "profiles": {,}}', 'not JSON'],
  ['null', 'not an object'],
  ['[]', 'not an object'],
  ['7', 'not an object'],
  ['"text"', 'not an object'],
  ['{"name":"example","port":80}', 'not settings of socctl'],
  ['{"version":"1"}', '"version" is not a number'],
  ['{"version":0}', 'unknown version 0'],
  ['{"version":2}', 'written by a newer socctl'],
  ['{"version":1.5}', 'written by a newer socctl'],
  ['{"profile":7}', '"profile" is no name of a profile'],
  ['{"profile":"__proto__"}', '"profile" is no name of a profile'],
  ['{"profiles":[]}', '"profiles" is not an object'],
  ['{"profiles":{"A":{}}}', '"A" is no name for a profile'],
  ['{"profiles":{"__proto__":{"fail_on":"x"}}}', '"__proto__" is no name for a profile'],
  ['{"profiles":{"constructor":{}}}', '"constructor" is no name for a profile'],
  ['{"profiles":{"a":7}}', 'profile "a" is not an object'],
  ['{"profiles":{"a":{"k":{}}}}', '"k" of profile "a" is not a text, number or boolean'],
  ['{"profiles":{"a":{"k":null}}}', '"k" of profile "a" is not a text, number or boolean'],
])('%s is refused', (text, why) => {
  expect(() => parseDocument(text, PATH)).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: expect.stringContaining(why),
      hint: expect.stringContaining('nothing was changed'),
    }),
  );
  expect(() => parseDocument(text, PATH)).toThrow(PATH);
});

test('what a broken file holds is not quoted: it may be a key', () => {
  const text = '{"version":1,"profiles":{"default":{"socbuddy.key":"marker-0123456789abcdef" oops}}}';
  expect(() => parseDocument(text, PATH)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('cdef') }),
  );
});

test('a file without version and with a byte order mark is read', () => {
  expect(parseDocument('\uFEFF{"profile":"work","profiles":{"work":{"fail_on":"unknown"}}}', PATH)).toEqual({
    version: 1,
    profile: 'work',
    profiles: { work: { fail_on: 'unknown' } },
  });
});

test('values of one profile are replaced without touching the others', () => {
  const before = parseDocument('{"profiles":{"a":{"x":1},"b":{"y":2}}}', PATH);
  expect(withValues(before, 'a', { x: 3 }).profiles).toEqual({ a: { x: 3 }, b: { y: 2 } });
  expect(withValues(before, 'a', undefined).profiles).toEqual({ b: { y: 2 } });
  expect(before.profiles).toEqual({ a: { x: 1 }, b: { y: 2 } });
});

test('an inherited name is no profile', () => {
  expect(valuesOf(parseDocument('{}', PATH), 'constructor')).toEqual({});
});
