import { onTestFinished } from 'vitest';
import { type PluginResult, runPlugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { createHttp } from '../../src/net/index.ts';
import { always, type Respond, serving } from './serving.ts';
import { fast, OPEN } from './step.ts';

/** When every answer is read. */
export const NOW = new Date('2026-08-01T12:00:00Z');

/** What a source says about an indicator when a server on loopback answers in its place. */
export async function toldBy(
  name: string,
  indicator: Indicator,
  respond: Respond,
  key?: string,
): Promise<PluginResult> {
  const { origin } = await serving(respond);
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const reach = { access: async () => ({ key, url: origin }), http: async () => http };
  const context = { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach };
  const [result] = await runPlugins(indicator, [fast(name)], context);
  if (!result) throw new Error(`${name} does not take ${indicator.type}`);
  return result;
}

/** The same with one answer, with 200, to everything. */
export function told(name: string, indicator: Indicator, body: unknown, key?: string): Promise<PluginResult> {
  return toldBy(name, indicator, always(200, body), key);
}

/** The status of a row, or its error code; verdict; score. */
export function read({ status, error, verdict, score }: PluginResult): readonly [string, string, number | null] {
  return [error?.code ?? status, verdict, score];
}
