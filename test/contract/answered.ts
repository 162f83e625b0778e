import { type Aggregate, aggregate, type PluginResult } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import { NOW, responding, resultOf, standIn } from './outcome.ts';
import type { Asked, Respond } from './serving.ts';
import { fast, KEY } from './step.ts';

interface Came {
  readonly result: PluginResult;
  readonly asked: readonly Asked[];
  /** The verdict when nobody else is asked. */
  readonly alone: Aggregate;
}

/** What a plugin makes of an indicator when its source responds so. */
export async function answered(
  name: string,
  indicator: Indicator,
  respond: Respond | object,
  key: string | undefined = KEY,
): Promise<Came> {
  const { context, asked } = await standIn(responding(respond), { key, path: '/api' });
  const result = await resultOf(fast(name), indicator, context);
  return { result, asked, alone: aggregate([result], { type: indicator.type, now: NOW }) };
}

/** Tries the key of a plugin against a source that responds so; gives the code of the error where there is one. */
export async function tried(name: string, respond: Respond): Promise<unknown> {
  const { context } = await standIn(respond, { key: KEY, path: '/api' });
  try {
    return await fast(name).check?.(context);
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
}
