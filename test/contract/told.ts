import type { PluginResult } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { resultOf, standIn } from './outcome.ts';
import { always, type Respond } from './serving.ts';
import { fast } from './step.ts';

/** What a source says about an indicator when a server on loopback answers in its place. */
export async function toldBy(
  name: string,
  indicator: Indicator,
  respond: Respond,
  key?: string,
): Promise<PluginResult> {
  const { context } = await standIn(respond, { key });
  return resultOf(fast(name), indicator, context);
}

/** The same with one answer, with 200, to everything. */
export function told(name: string, indicator: Indicator, body: unknown, key?: string): Promise<PluginResult> {
  return toldBy(name, indicator, always(200, body), key);
}

/** The status of a row, or its error code; verdict; score. */
export function read({ status, error, verdict, score }: PluginResult): readonly [string, string, number | null] {
  return [error?.code ?? status, verdict, score];
}
