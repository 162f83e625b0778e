import { expect, test } from 'vitest';
import { packageFields } from '../../../src/triage/index.ts';

test.each<[text: string, type: string | undefined, namespace: string | null, name: string, version?: string]>([
  ['pkg:npm/lodash', 'npm', '', 'lodash'],
  ['pkg:npm/lodash@4.17.21', 'npm', '', 'lodash', '4.17.21'],
  ['pkg:npm/lodash@4.1.*', 'npm', '', 'lodash', '4.1.*'],
  ['pkg:npm/lodash@', 'npm', '', 'lodash'],
  ['pkg:npm/@scope/name', 'npm', '@scope', 'name'],
  ['pkg:npm/%40scope/name@1.0.0-a%2Bb', 'npm', '@scope', 'name', '1.0.0-a+b'],
  ['PKG:NPM/lodash', 'npm', '', 'lodash'],
  ['pkg://golang/github.com/a/b@v1', 'golang', 'github.com/a', 'b', 'v1'],
  ['pkg:npm/*/lodash@1', 'npm', null, 'lodash', '1'],
  ['*/lodash', undefined, null, 'lodash'],
  ['*/lodash@1', undefined, null, 'lodash', '1'],
])('%s', (text, type, namespace, name, version) => {
  expect(packageFields(text)).toEqual({
    ...(type !== undefined && { package_type: type }),
    package_namespace: namespace,
    package_name: name,
    ...(version !== undefined && { package_version: version }),
  });
});

test.each([
  ['lodash', /no package/],
  ['npm/lodash', /no package/],
  ['pkg:npm', /no package/],
  ['pkg:npm/', /no package/],
  ['pkg:/lodash', /no package/],
  ['pkg:npm//lodash', /no package/],
  ['pkg:np m/lodash', /no package/],
  ['pkg:npm/%zz', /no package/],
  ['pkg:npm/@scope', /no package/],
  ['', /no package/],
  ['pkg:deb/debian/curl@7?arch=i386', /qualifiers/],
  ['pkg:npm/a#lib', /qualifiers/],
])('%s is refused', (text, problem) => {
  expect(packageFields(text)).toMatchObject({ problem: expect.stringMatching(problem) });
});
