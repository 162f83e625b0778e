import { onTestFinished } from 'vitest';
import { type Aggregate, aggregate, type PluginResult, type Reach, runPlugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { createHttp } from '../../src/net/index.ts';
import { type Asked, always, type Respond, serving } from './serving.ts';
import { fast, KEY, OPEN } from './step.ts';

/** The moment at which everything in the tables of verdicts is asked. */
export const NOW = new Date('2026-08-01T12:00:00Z');

interface Came {
  readonly result: PluginResult;
  readonly asked: readonly Asked[];
  /** The verdict when nobody else is asked. */
  readonly alone: Aggregate;
}

function reachTo(origin: string, key: string | undefined): Reach {
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  return { access: async () => ({ key, url: `${origin}/api` }), http: async () => http };
}

/** What a plugin makes of an indicator when its source responds so. */
export async function answered(
  name: string,
  indicator: Indicator,
  respond: Respond | object,
  key: string | undefined = KEY,
): Promise<Came> {
  const { origin, asked } = await serving(typeof respond === 'function' ? (respond as Respond) : always(200, respond));
  const context = { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach: reachTo(origin, key) };
  const [result] = await runPlugins(indicator, [fast(name)], context);
  if (!result) throw new Error(`${name} does not take ${indicator.type}`);
  return { result, asked, alone: aggregate([result], { type: indicator.type, now: NOW }) };
}

/** Tries the key of a plugin against a source that responds so; gives the code of the error where there is one. */
export async function tried(name: string, respond: Respond): Promise<unknown> {
  const { origin } = await serving(respond);
  const context = { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach: reachTo(origin, KEY) };
  try {
    return await fast(name).check?.(context);
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
}
