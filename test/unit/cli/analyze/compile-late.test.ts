import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { LATER } from '../../../../src/cli/analyze/compile-late.ts';

const [major = ''] = process.versions.v8.split('.');

test('what V8 is told, it knows: it says nothing', () => {
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const names = (LATER[major] ?? []).map((flag) => flag.replace(/^--(?:no-)?/, '').replace(/=.*/, ''));
  expect(names.filter((name) => !new RegExp(`^ +--${name} `, 'm').test(options))).toEqual([]);
});
