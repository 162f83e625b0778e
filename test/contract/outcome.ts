import { onTestFinished } from 'vitest';
import { type Plugin, type PluginContext, type PluginResult, runPlugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { createHttp } from '../../src/net/index.ts';
import { quicker } from './quicker.ts';
import { type Asked, always, type Respond, serving } from './serving.ts';
import { KEY, OPEN } from './step.ts';

/** The moment at which everything in the tables of verdicts is asked. */
export const NOW = new Date('2026-08-01T12:00:00Z');

/** What a plugin is handed when a server on loopback stands in for its source, at its root or below `path`. */
export async function standIn(
  respond: Respond,
  { key, path = '' }: { readonly key: string | undefined; readonly path?: string },
): Promise<{ readonly context: PluginContext; readonly asked: readonly Asked[] }> {
  const { origin, asked } = await serving(respond);
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const reach = { access: async () => ({ key, url: `${origin}${path}` }), http: async () => http, sleep: quicker };
  return { context: { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach }, asked };
}

/** What a plugin makes of an indicator; one that does not take it is a mistake of the test. */
export async function resultOf(plugin: Plugin, indicator: Indicator, context: PluginContext): Promise<PluginResult> {
  const [result] = await runPlugins(indicator, [plugin], context);
  if (!result) throw new Error(`${plugin.name} does not take ${indicator.type}`);
  return result;
}

/** A plain value is a body with 200. */
export function responding(body: Respond | object): Respond {
  return typeof body === 'function' ? (body as Respond) : always(200, body);
}

/** What a plugin makes of an indicator when its source responds so. */
export async function outcome(
  plugin: Plugin,
  indicator: Indicator,
  body: Respond | object,
): Promise<{ readonly result: PluginResult; readonly asked: readonly Asked[] }> {
  const { context, asked } = await standIn(responding(body), { key: KEY });
  return { result: await resultOf(plugin, indicator, context), asked };
}

/** Answers by the path of what is asked; 404 for anything else. */
export function byPath(bodies: Readonly<Record<string, unknown>>): Respond {
  return (asked, response) => {
    const path = asked.url.split('?')[0] ?? '';
    const known = Object.hasOwn(bodies, path);
    always(known ? 200 : 404, known ? bodies[path] : {})(asked, response);
  };
}
