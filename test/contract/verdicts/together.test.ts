import { expect, test } from 'vitest';
import { aggregate, type Plugin, plugins, runPlugins } from '../../../src/analysis/index.ts';
import type { Indicator } from '../../../src/ioc/index.ts';
import { answered } from '../answered.ts';
import { NOW } from '../outcome.ts';

const URL_ASKED = { type: 'url', value: 'http://files.evilish.org/a.exe' } as const;

const onUrlhaus = {
  query_status: 'ok',
  url: URL_ASKED.value,
  url_status: 'online',
  date_added: '2026-07-20 00:00:00 UTC',
};

const onThreatfox = {
  query_status: 'ok',
  data: [{ ioc: URL_ASKED.value, ioc_type: 'url', confidence_level: 100, first_seen: '2026-07-20 00:00:00 UTC' }],
};

const pulses = (count: number) => ({ validation: [], pulse_info: { count, pulses: [] } });

/** The verdict on what several sources answer. */
async function together(indicator: Indicator, said: readonly (readonly [plugin: string, body: object])[]) {
  const results = await Promise.all(said.map(async ([name, body]) => (await answered(name, indicator, body)).result));
  const here = plugins.filter((plugin): plugin is Plugin => plugin.name === 'ioc_facts' && 'run' in plugin);
  const local = await runPlugins(indicator, here, { now: () => NOW, signal: new AbortController().signal });
  return aggregate([...results, ...local], { type: indicator.type, now: NOW });
}

test('the lists of abuse.ch repeat each other and count once', async () => {
  const both = await together(URL_ASKED, [
    ['urlhaus', onUrlhaus],
    ['threatfox', onThreatfox],
  ]);
  expect(both).toMatchObject({ verdict: 'malicious', score: 90 });
  // Two that do not repeat each other are more than one.
  const others = await together(URL_ASKED, [
    ['threatfox', onThreatfox],
    ['safebrowsing', { matches: [{ threatType: 'MALWARE' }] }],
  ]);
  expect(others).toMatchObject({ verdict: 'malicious', score: 98 });
});

test('a public resolver stays harmless for being mentioned', async () => {
  expect(await together({ type: 'ip', value: '8.8.8.8' }, [['otx', pulses(2)]])).toMatchObject({ verdict: 'benign' });
});

test('a test file is judged by nobody, whoever has it', async () => {
  const eicar: Indicator = { type: 'hash', value: '275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f' };
  const file = { query_status: 'ok', data: [{ sha256_hash: eicar.value }] };
  expect(await together(eicar, [['malwarebazaar', file]])).toMatchObject({ verdict: 'not_applicable' });
});

test('that nobody knows it is no verdict', async () => {
  const nothing = await together(URL_ASKED, [
    ['urlhaus', { query_status: 'no_results' }],
    ['threatfox', { query_status: 'no_result', data: 'Your search did not yield any results' }],
    ['safebrowsing', {}],
    ['otx', pulses(0)],
  ]);
  expect(nothing).toMatchObject({ verdict: 'unknown', score: 0, coverage: { not_found: 4, errors: 0 } });
});
