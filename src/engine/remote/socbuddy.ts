import type { PluginResult, VerdictRules } from '../../analysis/index.ts';
import type { Http } from '../../net/index.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Engine, Input, Output } from '../engine.ts';
import { indicatorType } from '../records/indicator.ts';
import { verdict } from '../records/verdict.ts';
import { analysesSeen, judge } from './analyses-seen.ts';
import { type Api, createApi, type Said } from './api.ts';
import { signedBy } from './key.ts';
import { pathOf } from './poll-url.ts';
import { type Fields, fieldsOf, listOf, textOf, textsOf, timeOf, wordOf } from './read.ts';
import { resultFrom } from './result.ts';
import { segment } from './segment.ts';
import type { Access } from './systems.ts';
import { only, vendorEngine } from './vendor.ts';

type Analysis = Output<'analysis.show'>;
type Source = Output<'plugins.list'>[number];

const TYPES = indicatorType.options;

/** Codes of the Analysis API that are codes of ours; the others follow from the status. */
const CODES: readonly FailureCode[] = ['invalid_request', 'invalid_ioc_type', 'no_plugins_available'];

/** `{"error":"code","detail":"human readable"}`. */
function explain(body: unknown, status: number): Said | undefined {
  const fields = fieldsOf(body);
  const [error, detail] = [textOf(fields?.['error']), textOf(fields?.['detail'])];
  if (error === undefined && detail === undefined) return undefined;
  const message = error === undefined || detail === undefined ? (detail ?? error ?? '') : `${detail} (${error})`;
  return { message, code: status === 400 ? CODES.find((code) => code === error) : undefined };
}

function sourceFrom(value: unknown): Source | undefined {
  const fields = fieldsOf(value);
  const name = textOf(fields?.['name']);
  if (!fields || name === undefined) return undefined;
  return {
    name,
    display_name: textOf(fields['display_name']) ?? name,
    supported_ioc_types: textsOf(fields['supported_ioc_types']).flatMap((type) => wordOf(type, TYPES) ?? []),
    enabled: fields['enabled'] !== false,
    categories: textsOf(fields['categories']),
  };
}

/** Running jobs; one that stands among the results with that status is a job too. */
function pendingFrom(value: unknown, results: Fields): Analysis['pending'] {
  const running = Object.entries(results).filter(([, result]) => fieldsOf(result)?.['status'] === 'pending');
  const jobs = [...running, ...Object.entries(fieldsOf(value) ?? {})].map(([plugin, job]) => {
    const fields = fieldsOf(job);
    return [
      plugin,
      { job_id: textOf(fields?.['job_id']) ?? '', poll_url: textOf(fields?.['poll_url']) ?? '' },
    ] as const;
  });
  return Object.fromEntries(jobs);
}

/** Only texts in lists, by type. */
function indicatorsFrom(value: unknown): Fields | undefined {
  const lists = fieldsOf(value);
  return lists && Object.fromEntries(Object.entries(lists).map(([type, values]) => [type, textsOf(values)]));
}

export interface SocbuddyOptions {
  readonly access: Access;
  readonly http: Http;
  readonly notice: (line: string) => void;
  /** The numbers of the verdict rule, for answers that come without a verdict. */
  readonly rules?: VerdictRules | undefined;
}

/** Waits as long as the fast plugins of a server may take together. */
const PATIENCE_MS = 120_000;

/** A SOCBuddy server (Analysis API, version 1): plugins, analyses, polling, text actions. */
export function createSocbuddyEngine({ access, http, notice, rules }: SocbuddyOptions): Engine {
  const { url } = access;
  const api: Api = createApi({ system: 'socbuddy', url, http, notice, explain, signer: signedBy('socbuddy', access) });
  const seen = analysesSeen();

  async function run(input: Input<'analysis.run'>, signal: AbortSignal | undefined): Promise<unknown> {
    only(input, ['ioc', 'type', 'plugins'], 'socbuddy', url);
    const { understand } = await import('../local/identify.ts');
    const { type, value } = understand(input.ioc, input.type);
    const { plugins } = input;
    const { body } = await api.ask({
      method: 'POST',
      path: '/api/v1/analysis',
      json: { ioc: value, type, ...(plugins && { plugins }) },
      signal,
      timeoutMs: PATIENCE_MS,
    });
    const fields = fieldsOf(body);
    const id = textOf(fields?.['id']);
    if (!fields || id === undefined || id === '') throw api.misfit();
    const queriedAt = timeOf(fields['queried_at']) ?? utc(new Date());
    const given = fieldsOf(fields['results']) ?? {};
    const pending = pendingFrom(fields['pending'], given);
    const answers = Object.entries(given).filter(([plugin]) => !Object.hasOwn(pending, plugin));
    const results = Object.fromEntries(answers.map(([plugin, said]) => [plugin, resultFrom(plugin, said, queriedAt)]));
    const record = {
      id,
      ioc: textOf(fields['ioc']) ?? value,
      type: wordOf(fields['type'], TYPES) ?? type,
      queried_at: queriedAt,
    };
    const judged = verdict.safeParse(fields['verdict']);
    const said = judged.success ? judged.data : await judge({ ...record, results, pending }, rules);
    const analysis: Analysis = { ...record, verdict: said, results, pending };
    seen.add(analysis);
    return analysis;
  }

  /** The answer of a slow plugin takes the place of its job, so that the analysis can be shown whole. */
  async function settle(analysis: Analysis, plugin: string, result: PluginResult): Promise<void> {
    const results = { ...analysis.results, [plugin]: result };
    const pending = Object.fromEntries(Object.entries(analysis.pending).filter(([name]) => name !== plugin));
    const whole = { ...analysis, results, pending };
    seen.add({ ...whole, verdict: await judge(whole, rules) });
  }

  async function state(id: string, plugin: string, signal: AbortSignal | undefined): Promise<unknown> {
    const link = seen.find(id)?.pending[plugin]?.poll_url;
    const path = link
      ? pathOf(link, url)
      : `/api/v1/analysis/${segment(id, 'analysis', url)}/pending/${segment(plugin, 'source', url)}`;
    const { status, body } = await api.ask({ path, signal, subject: `job of ${plugin} in analysis ${id}` });
    const fields = fieldsOf(body);
    if (status === 202 || fields?.['status'] === 'pending') return { status: 'pending' };
    if (fields?.['status'] !== 'ready') throw api.misfit();
    const result = resultFrom(plugin, fields['result'], utc(new Date()));
    const analysis = seen.find(id);
    if (analysis) await settle(analysis, plugin, result);
    return { status: 'ready', result };
  }

  async function poll({ id, plugin }: Input<'analysis.poll'>, signal: AbortSignal | undefined): Promise<unknown> {
    const analysis = seen.find(id);
    if (plugin === undefined && !analysis) {
      throw new Failure(
        'usage',
        `a SOCBuddy server does not list the jobs of an analysis (${url})`,
        `name the source: socctl poll ${id} PLUGIN`,
      );
    }
    const names = plugin === undefined ? Object.keys(analysis?.pending ?? {}) : [plugin];
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await state(id, name, signal)] as const)),
    );
  }

  async function rewritten(
    action: 'defang' | 'refang',
    json: object,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    return (await api.ask({ method: 'POST', path: `/api/actions/${action}`, json, signal })).body;
  }

  return vendorEngine('socbuddy', api, {
    async 'plugins.list'(input, signal) {
      only(input, [], 'socbuddy', url);
      const { body } = await api.ask({ path: '/api/v1/plugins', signal });
      return listOf(body)?.flatMap((value) => sourceFrom(value) ?? []);
    },
    'analysis.run': run,
    'analysis.poll': poll,
    async 'analysis.show'({ id }) {
      const analysis = seen.find(id);
      if (analysis) return analysis;
      throw new Failure(
        'usage',
        `a SOCBuddy server does not give an earlier analysis again (${url})`,
        'ask anew with: socctl analyze',
      );
    },
    // A field of ours: a server that does not know it answers by the literal rule.
    async 'text.defang'(input, signal) {
      const said = await rewritten('defang', input, signal);
      const { style = 'socbuddy' } = input;
      // A vendor's server writes its own style only; one of ours says which it took.
      if (style !== 'socbuddy' && fieldsOf(said)?.['style'] !== style) only({ style }, [], 'socbuddy', url);
      return said;
    },
    'text.refang': (input, signal) => rewritten('refang', input, signal),
    async 'text.extract'(input, signal) {
      only(input, ['text'], 'socbuddy', url);
      const { text } = input;
      const { body } = await api.ask({ method: 'POST', path: '/api/actions/extract', json: { text }, signal });
      return { indicators: indicatorsFrom(fieldsOf(body)?.['indicators']) };
    },
  });
}
