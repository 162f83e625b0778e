import { expect, test } from 'vitest';
import type { PluginResult } from '../../../src/analysis/index.ts';
import { changesSince } from '../../../src/engine/local/changes.ts';

/** `ok malicious` and so on, by source. */
type Said = Readonly<Record<string, string>>;

function results(said: Said) {
  return Object.entries(said).map(([plugin, words]) => {
    const [status = '', verdict = 'none'] = words.split(' ');
    return { plugin, status, verdict };
  });
}

function changes(before: [verdict: string, said: Said], now: [verdict: string, said: Said]) {
  const earlier = {
    id: 'x',
    ioc: 'a.example',
    type: 'domain',
    by: '',
    verdict: before[0],
    results: results(before[1]),
  };
  return changesSince(earlier, now[0], results(now[1]) as unknown as PluginResult[]);
}

test('what was never asked is new', () => {
  expect(changesSince(undefined, 'unknown', [])).toEqual([{ of: 'verdict', from: null, to: 'unknown' }]);
});

test.each<[string, Said, Said, unknown[]]>([
  ['the same', { vt: 'ok malicious' }, { vt: 'ok malicious' }, []],
  ['another opinion', { vt: 'ok none' }, { vt: 'ok malicious' }, [{ of: 'vt', from: 'none', to: 'malicious' }]],
  ['an opinion taken back', { vt: 'ok benign' }, { vt: 'not_found' }, [{ of: 'vt', from: 'benign', to: 'not_found' }]],
  ['known now, without an opinion', { vt: 'not_found' }, { vt: 'ok none' }, []],
  ['no answer this time', { vt: 'ok malicious' }, { vt: 'error' }, []],
  ['an answer again, with an opinion', { vt: 'error' }, { vt: 'ok benign' }, [{ of: 'vt', from: null, to: 'benign' }]],
  ['an answer again, without one', { vt: 'skipped' }, { vt: 'not_found' }, []],
  ['a new source with an opinion', {}, { otx: 'ok suspicious' }, [{ of: 'otx', from: null, to: 'suspicious' }]],
  ['a source that is gone', { otx: 'ok suspicious' }, {}, []],
])('%s', (_, before, now, expected) => {
  expect(changes(['unknown', before], ['unknown', now])).toEqual(expected);
});

test('the verdict comes first', () => {
  expect(changes(['unknown', {}], ['malicious', { vt: 'ok malicious' }])).toEqual([
    { of: 'verdict', from: 'unknown', to: 'malicious' },
    { of: 'vt', from: null, to: 'malicious' },
  ]);
});
