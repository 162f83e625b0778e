import { expect, test } from 'vitest';
import { methodsOf } from '../../../src/server/methods.ts';

const ROUTES = [
  { method: 'GET', path: '/a/:id' },
  { method: 'DELETE', path: '/a/:id' },
  { method: 'POST', path: '/a/:id/b' },
] as const;

test.each([
  ['/a/1', ['GET', 'HEAD', 'DELETE', 'OPTIONS']],
  ['/a/1/', ['GET', 'HEAD', 'DELETE', 'OPTIONS']],
  ['/a/1/b', ['POST', 'OPTIONS']],
  ['/a', []],
  ['/a/', []],
  ['/a//', []],
  ['/a//b', []],
  ['/b/1', []],
  ['/', []],
])('%s takes %j', (path, methods) => {
  expect(methodsOf(path, ROUTES)).toEqual(methods);
});
