import { describe, expect, test } from 'vitest';
import { type Decision, isBroad, isSame, merged, readChange } from '../../../src/triage/index.ts';

function fieldsOf(asked: object): Partial<Decision> {
  const change = readChange(asked);
  if ('problem' in change) throw new Error(change.problem);
  return change.fields;
}

describe('a value as asked for becomes one as stored', () => {
  test.each<[asked: object, stored: object]>([
    [{ packageType: 'npm' }, { package_type: 'npm' }],
    [{ packageType: '*' }, { package_type: null }],
    [{ packageName: null }, { package_name: null }],
    [{ packageName: '' }, { package_name: null }],
    [{ packageName: ' lodash ' }, { package_name: 'lodash' }],
    [{ packageNamespace: '' }, { package_namespace: '' }],
    [{ packageNamespace: ' ' }, { package_namespace: '' }],
    [{ packageNamespace: '*' }, { package_namespace: null }],
    [{ packageNamespace: null }, { package_namespace: null }],
    [{ packageVersion: '*' }, { package_version: null }],
    [{ packageVersion: '4.1.*' }, { package_version: '4.1.*' }],
    [{ packageVersion: 'v1.0.0+build' }, { package_version: 'v1.0.0+build' }],
    [{ alertKey: 'Q*w' }, { alert_key: 'Q*w' }],
    [{ alertType: '*' }, { alert_type: null }],
    [{ cveOrGhsaId: '' }, { cve_or_ghsa_id: null }],
    [{ fixAvailable: null }, { fix_available: '*' }],
    [{ patchAvailable: 'unavailable' }, { patch_available: 'unavailable' }],
    [{ kevs: 'exist' }, { kevs: 'exist' }],
    [{ reachability: '*' }, { reachability: '*' }],
    [{ note: '' }, { note: '' }],
    [{ note: ' * ' }, { note: ' * ' }],
    [{ state: 'block' }, { state: 'block' }],
    [{ packageName: undefined }, {}],
    ...['>=7.5', '>5.0', '==8.0', '<10', '<=10.0', '>0', '==0.0'].map((cmp): [object, object] => [
      { cvssScoreCmp: cmp },
      { cvss_score_cmp: cmp },
    ]),
    [{ cvssScoreCmp: '*' }, { cvss_score_cmp: null }],
  ])('%j', (asked, stored) => {
    expect(fieldsOf(asked)).toEqual(stored);
  });

  test.each([
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    ['B9FD8B05-0000-4000-8000-000000000000', 'b9fd8b05-0000-4000-8000-000000000000'],
    ['nonsense', 'nonsense'],
    ['*', '*'],
  ])('the uuid %j means the entry %j', (uuid, meant) => {
    expect(readChange({ uuid, note: 'x' })).toEqual({ uuid: meant, fields: { note: 'x' } });
  });
});

describe('what cannot be understood names the field', () => {
  test.each<[asked: object, field: string, problem: RegExp]>([
    [{ packageName: 'lod*' }, 'packageName', /'lod\*' has a \*/],
    [{ packageName: '**' }, 'packageName', /\*/],
    [{ packageType: 'np*' }, 'packageType', /\*/],
    [{ packageNamespace: '@evil*' }, 'packageNamespace', /\*/],
    [{ alertType: '*CVE' }, 'alertType', /\*/],
    [{ cveOrGhsaId: 'CVE-2021-*' }, 'cveOrGhsaId', /\*/],
    [{ packageVersion: '4.*.1' }, 'packageVersion', /before its end/],
    [{ packageVersion: '**' }, 'packageVersion', /before its end/],
    [{ packageVersion: '*1' }, 'packageVersion', /before its end/],
    [{ packageVersion: 4 }, 'packageVersion', /4 is no text/],
    ...['=>7', '>=11', '7.5', '>=7.55', '>= 7.5', '>=-1', '>=07', '=7', '>=1e0', '>=7.', '!=7', '>=\u0667'].map(
      (cmp): [object, string, RegExp] => [{ cvssScoreCmp: cmp }, 'cvssScoreCmp', /no CVSS score/],
    ),
    [{ fixAvailable: 'yes' }, 'fixAvailable', /'yes' is none/],
    [{ fixAvailable: '' }, 'fixAvailable', /none/],
    [{ kevs: true }, 'kevs', /true is none/],
    [{ reachability: 'maybe_reachable' }, 'reachability', /none/],
    [{ state: 'deny' }, 'state', /'deny' is no state/],
    [{ state: null }, 'state', /null is no state/],
    [{ note: null }, 'note', /null is no text/],
    [{ note: 'x'.repeat(10_001) }, 'note', /10000/],
    [{ alertKey: 'x'.repeat(1001) }, 'alertKey', /1000/],
    [{ uuid: 7 }, 'uuid', /7 is no uuid/],
    [{ package_name: 'lodash' }, 'package_name', /no such field/],
    [{ created_at: '2026-05-23T10:00:00Z' }, 'created_at', /no such field/],
    [JSON.parse('{"__proto__":{"state":"ignore"}}'), '__proto__', /no such field/],
    [{ toString: 'x' }, 'toString', /no such field/],
  ])('%j', (asked, field, problem) => {
    expect(readChange(asked)).toMatchObject({ field, problem: expect.stringMatching(problem) });
  });

  test.each([[null], ['x'], [7], [[]], [undefined]])('%j is no entry at all', (asked) => {
    expect(readChange(asked)).toEqual({ problem: expect.stringMatching(/is no entry$/), hint: expect.anything() });
  });

  test('a mistyped field gets the likely one', () => {
    expect(readChange({ packageNmae: 'x' })).toMatchObject({ hint: 'did you mean packageName?' });
  });

  test('messages stay short whatever the value', () => {
    const change = readChange({ state: 'x'.repeat(1_000_000) });
    expect('problem' in change && change.problem.length < 100).toBe(true);
  });

  test.each([
    ['acknowledge', 'monitor'],
    ['escalate', 'block'],
    ['allow', 'ignore'],
    ['error', 'block'],
    ['defer', 'inherit'],
    ['Block', 'block'],
    ['ignroe', 'ignore'],
  ])('the state %s names the state meant', (state, meant) => {
    expect(readChange({ state })).toMatchObject({ hint: `did you mean ${meant}?` });
  });

  test('a state that nobody can guess gets them all', () => {
    expect(readChange({ state: 'purple' })).toMatchObject({ hint: 'one of: block, warn, monitor, ignore, inherit' });
  });
});

describe('merging', () => {
  const lodash = merged(undefined, { package_type: 'npm', package_name: 'lodash', note: 'old' });

  test('a new entry fits any alert in the fields it does not name, and leaves it to the policy', () => {
    expect(lodash).toEqual({
      package_type: 'npm',
      package_namespace: null,
      package_name: 'lodash',
      package_version: null,
      alert_key: null,
      alert_type: null,
      fix_available: '*',
      patch_available: '*',
      cvss_score_cmp: null,
      note: 'old',
      state: 'inherit',
      cve_or_ghsa_id: null,
      reachability: '*',
      kevs: '*',
    });
  });

  test('fields that are not named stay, null clears', () => {
    expect(merged(lodash, { state: 'warn', package_name: null })).toEqual({
      ...lodash,
      state: 'warn',
      package_name: null,
    });
  });

  test('the same again is the same', () => {
    expect(isSame(lodash, merged(lodash, { note: 'old' }))).toBe(true);
    expect(isSame(lodash, merged(lodash, { package_namespace: '' }))).toBe(false);
  });
});

test.each<[fields: Partial<Decision>, broad: boolean]>([
  [{}, true],
  [{ package_type: 'npm' }, true],
  [{ package_name: 'lodash' }, true],
  [{ package_type: 'npm', package_name: 'lodash' }, false],
  [{ alert_key: 'k' }, false],
  [{ alert_type: 'criticalCVE', cve_or_ghsa_id: 'CVE-2021-44228', package_version: '1' }, true],
])('%j: broad is %j', (fields, broad) => {
  expect(isBroad(merged(undefined, fields))).toBe(broad);
});
