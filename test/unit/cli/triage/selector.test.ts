import { expect, test } from 'vitest';
import { selectorWords } from '../../../../src/cli/triage/selector.ts';
import { merged, type TriageEntry } from '../../../../src/triage/index.ts';

const IDENTITY = { uuid: 'u', created_at: 't', updated_at: 't', organization_id: 'default' };

test.each<[fields: Partial<TriageEntry>, words: string]>([
  [{}, 'everything'],
  [{ package_type: 'npm', package_namespace: '', package_name: 'lodash' }, 'npm/lodash'],
  [{ package_type: 'npm', package_name: 'lodash' }, 'npm/*/lodash'],
  [{ package_type: 'npm', package_namespace: '@a', package_name: 'b', package_version: '4.1.*' }, 'npm/@a/b@4.1.*'],
  [{ package_type: 'npm' }, 'npm/*'],
  [{ package_type: 'npm', package_namespace: '@a' }, 'npm/@a/*'],
  [{ package_name: 'lodash' }, '*/*/lodash'],
  [{ package_version: '1' }, '*/*@1'],
  [{ alert_key: 'Qk', alert_type: 'criticalCVE' }, 'key:Qk criticalCVE'],
  [{ cve_or_ghsa_id: 'CVE-2021-44228', cvss_score_cmp: '>=7.5' }, 'CVE-2021-44228 cvss>=7.5'],
  [{ reachability: 'unreachable', kevs: 'none' }, 'unreachable not-exploited'],
  [{ reachability: 'other', kevs: 'exist' }, 'reachability:other exploited'],
  [{ fix_available: 'available', patch_available: 'unavailable' }, 'fix no-patch'],
  [{ fix_available: 'unavailable', patch_available: 'available' }, 'no-fix patch'],
  [{ note: 'x', state: 'block' }, 'everything'],
])('%j', (fields, words) => {
  expect(selectorWords({ ...IDENTITY, ...merged(undefined, fields) })).toBe(words);
});
