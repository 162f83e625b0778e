import { expect, onTestFinished, test } from 'vitest';
import { type Aggregate, aggregate, type Plugin, plugins, runPlugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { createHttp } from '../../src/net/index.ts';
import { quicker } from './quicker.ts';
import { always, serving } from './serving.ts';
import { KEY, OPEN } from './step.ts';

const NOW = new Date('2026-08-01T12:00:00Z');

type Said = readonly [plugin: string, status: number, body: unknown];

/** `malicious` of 93 engines. */
function engines(malicious: number, type: string): Said {
  const last_analysis_stats = { malicious, suspicious: 0, harmless: 80 - malicious, undetected: 13 };
  return ['virustotal', 200, { data: { id: 'ab'.repeat(32), type, attributes: { last_analysis_stats } } }];
}

function abuse(abuseConfidenceScore: number, users: number): Said {
  const counts = { totalReports: users * 2, numDistinctUsers: users, isWhitelisted: false };
  return ['abuseipdb', 200, { data: { abuseConfidenceScore, ...counts, lastReportedAt: '2026-07-30T00:00:00+00:00' } }];
}

const unseen: Said = ['greynoise', 404, { noise: false, riot: false, message: 'not observed' }];
const scanner: Said = ['greynoise', 200, { noise: true, riot: false, classification: 'malicious', name: 'unknown' }];
const business: Said = ['greynoise', 200, { noise: false, riot: true, classification: 'benign', name: 'Some DNS' }];

/** The verdict on what sources answer over the wire. */
async function verdictOn(indicator: Indicator, said: readonly Said[]): Promise<Aggregate> {
  const client = createHttp('0.0.0');
  onTestFinished(() => client.close());
  const results = await Promise.all(
    said.map(async ([name, status, body]) => {
      const { origin } = await serving(always(status, body));
      const chosen = plugins.filter((plugin): plugin is Plugin => plugin.name === name && 'run' in plugin);
      const key = name === 'greynoise' ? undefined : KEY;
      const reach = { access: async () => ({ key, url: origin }), http: async () => client, sleep: quicker };
      return runPlugins(indicator, chosen, { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach });
    }),
  );
  return aggregate(results.flat(), { type: indicator.type, now: NOW });
}

const ip: Indicator = { type: 'ip', value: '45.83.140.140' };
const domain: Indicator = { type: 'domain', value: 'evilish.org' };
const url: Indicator = { type: 'url', value: 'http://evilish.org/a' };

test.each<[string, Indicator, readonly Said[], Partial<Aggregate>]>([
  [
    '4 of 93 engines, an abuse score of 21, never seen scanning',
    ip,
    [engines(4, 'ip_address'), abuse(21, 2), unseen],
    { verdict: 'suspicious', score: 25, confidence: 'low' },
  ],
  ['1 of 93 engines', ip, [engines(1, 'ip_address')], { verdict: 'unknown' }],
  ['6 of 93 engines on a domain', domain, [engines(6, 'domain')], { verdict: 'suspicious', score: 32 }],
  ['11 of 93 engines on a URL', url, [engines(11, 'url')], { verdict: 'malicious' }],
  ['none of 93 engines', url, [engines(0, 'url')], { verdict: 'unknown', score: 0 }],
  ['the crowd alone', ip, [abuse(100, 20)], { verdict: 'suspicious' }],
  ['the crowd and a sensor', ip, [abuse(100, 20), scanner], { verdict: 'malicious' }],
  ['a business service', ip, [business], { verdict: 'benign' }],
  [
    'a business service that the crowd half suspects',
    ip,
    [abuse(80, 20), business],
    { verdict: 'suspicious', conflict: true },
  ],
  ['nobody knows it', ip, [unseen], { verdict: 'unknown', score: 0 }],
])('%s', async (_, indicator, said, expected) => {
  expect(await verdictOn(indicator, said)).toMatchObject(expected);
});
