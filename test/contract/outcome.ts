import { onTestFinished } from 'vitest';
import { type Plugin, type PluginResult, type Reach, runPlugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { createHttp } from '../../src/net/index.ts';
import { type Asked, always, type Respond, serving } from './serving.ts';
import { KEY, OPEN } from './step.ts';

/** The moment at which the tables of verdicts are asked. */
export const NOW = new Date('2026-08-01T12:00:00Z');

/** What a plugin makes of an indicator when its source responds so; a plain value is a body with 200. */
export async function outcome(
  plugin: Plugin,
  indicator: Indicator,
  body: Respond | object,
): Promise<{ readonly result: PluginResult; readonly asked: readonly Asked[] }> {
  const { origin, asked } = await serving(typeof body === 'function' ? (body as Respond) : always(200, body));
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const reach: Reach = { access: async () => ({ key: KEY, url: origin }), http: async () => http };
  const context = { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach };
  const [result] = await runPlugins(indicator, [plugin], context);
  if (!result) throw new Error(`${plugin.name} does not take ${indicator.type}`);
  return { result, asked };
}

/** Answers by the path of what is asked; 404 for anything else. */
export function byPath(bodies: Readonly<Record<string, unknown>>): Respond {
  return (asked, response) => {
    const path = asked.url.split('?')[0] ?? '';
    const known = Object.hasOwn(bodies, path);
    always(known ? 200 : 404, known ? bodies[path] : {})(asked, response);
  };
}
