import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runPlugins } from '../../src/analysis/index.ts';
import { createHttp } from '../../src/net/index.ts';
import { OPEN } from '../contract/step.ts';
import { STEPS } from './network-steps.ts';
import { always, serving } from './serving.ts';
import { KEY } from './step.ts';

/** Answers of the real services as others recorded them; they are no part of this project. */
const FOLDER = join(process.env['SOCCTL_SAMPLES'] ?? '', 'providers');
const HERE = process.env['SOCCTL_SAMPLES'] !== undefined && existsSync(FOLDER);

type Expected = readonly [
  file: string,
  step: string,
  http: number,
  says: string,
  verdict: string,
  score: number | null,
];

/** What the table of the mapping gives: status or error code, verdict, score. */
const TABLE: readonly Expected[] = [
  ['virustotal/ipv4-ok.json', 'virustotal ip', 200, 'ok', 'suspicious', 27],
  ['virustotal/domain-ok.json', 'virustotal domain', 200, 'ok', 'malicious', 40],
  ['virustotal/url-ok.json', 'virustotal url', 200, 'ok', 'malicious', 73],
  ['virustotal/url-clean.json', 'virustotal url', 200, 'ok', 'benign', 0],
  ['virustotal/file-ok.json', 'virustotal hash', 200, 'ok', 'malicious', 100],
  ['virustotal/error-404-not-found.json', 'virustotal url', 404, 'not_found', 'none', null],
  ['virustotal/error-401-missing-key.json', 'virustotal ip', 401, 'unauthorized', 'none', null],
  ['virustotal/analysis-completed.json', 'virustotal url', 200, 'bad_response', 'none', null],
  ['virustotal/url-reanalyse-submitted.json', 'virustotal url', 200, 'bad_response', 'none', null],
  ['virustotal/domain-ok.json', 'virustotal ip', 200, 'bad_response', 'none', null],
  ['abuseipdb/ip-low-score.json', 'abuseipdb', 200, 'ok', 'none', null],
  ['abuseipdb/ip-malicious.json', 'abuseipdb', 200, 'ok', 'malicious', 100],
  ['abuseipdb/error-401.json', 'abuseipdb', 401, 'unauthorized', 'none', null],
  ['abuseipdb/error-429.json', 'abuseipdb', 429, 'quota_exhausted', 'none', null],
  ['greynoise/community-ip.json', 'greynoise without a key', 200, 'ok', 'benign', 0],
  ['greynoise/community-404.json', 'greynoise without a key', 404, 'not_found', 'none', null],
  ['greynoise/v3-ip-full.json', 'greynoise with a key', 200, 'ok', 'suspicious', 50],
  ['greynoise/v3-ip-quick.json', 'greynoise with a key', 200, 'ok', 'suspicious', 50],
  // Answers of other, older addresses of the same service: read as what they are not, they must not look harmless.
  ['greynoise/context-ip.json', 'greynoise without a key', 200, 'bad_response', 'none', null],
  ['greynoise/riot-ip.json', 'greynoise without a key', 200, 'bad_response', 'none', null],
  ['greynoise/quick-ip.json', 'greynoise with a key', 200, 'bad_response', 'none', null],
  ['greynoise/gnql-results.json', 'greynoise with a key', 200, 'bad_response', 'none', null],
  ['joe-sandbox/submit-sample.json', 'joe_sandbox submit', 200, 'ok', 'none', null],
  ['joe-sandbox/get-submitted-info.json', 'joe_sandbox poll', 200, 'ok', 'none', null],
  ['joe-sandbox/get-analysis-info.json', 'joe_sandbox poll', 200, 'bad_response', 'none', null],
  ['joe-sandbox/search-analysis.json', 'joe_sandbox poll', 200, 'bad_response', 'none', null],
  ['joe-sandbox/get-account-info.json', 'joe_sandbox poll', 200, 'bad_response', 'none', null],
];

test.runIf(HERE).each(TABLE)('%s to %s', async (file, title, http, says, verdict, score) => {
  const step = STEPS.find((each) => each.title === title);
  if (!step) throw new Error(`no step ${title}`);
  const { origin } = await serving(always(http, readFileSync(join(FOLDER, file), 'utf8')));
  const client = createHttp('0.0.0');
  onTestFinished(() => client.close());
  const reach = { access: async () => ({ key: step.key && KEY, url: origin }), http: async () => client };
  const context = {
    now: () => new Date('2026-08-01T12:00:00Z'),
    signal: new AbortController().signal,
    gate: OPEN,
    reach,
  };
  const [result] = await runPlugins(step.indicator, [step.plugin], context);
  const { status, error } = result ?? {};
  expect({ says: error?.code ?? status, verdict: result?.verdict, score: result?.score }).toEqual({
    says,
    verdict,
    score,
  });
});
