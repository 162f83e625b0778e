import type { Plugin, SlowPlugin } from '../../src/analysis/index.ts';
import { plugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import type { Asked } from './serving.ts';

export const KEY = 'sk+invented/0123456789abcdef';

/** One kind of request that a plugin makes, with bodies in the shape that the vendor documents, written for the tests. */
export interface Step {
  readonly title: string;
  readonly plugin: Plugin;
  readonly indicator: Indicator;
  readonly key: string | undefined;
  /** An answer that speaks for malicious, where the step has answers. */
  readonly body: unknown;
  readonly verdict: string;
  readonly score: number | null;
  /** Fields that must have the type they have. */
  readonly read: readonly string[];
  /** How the source says that it does not know the indicator. */
  readonly unknown?: { readonly status: number; readonly body: unknown };
  /** The source's own report of a key it does not know. */
  readonly refusal: unknown;
  /** Whether a request is as the vendor wants it. */
  readonly asks: (asked: Asked) => boolean;
}

export function fast(name: string): Plugin {
  const found = plugins.find((plugin) => plugin.name === name);
  if (!found || !('run' in found)) throw new Error(`no fast plugin ${name}`);
  return found;
}

export function slow(name: string): SlowPlugin {
  const found = plugins.find((plugin) => plugin.name === name);
  if (!found || !('submit' in found)) throw new Error(`no slow plugin ${name}`);
  return found;
}

/** An address of a public network. */
export const IP = { type: 'ip', value: '45.83.140.140' } as const;
export const URL_VALUE = 'http://files.evilish.org/a?b=c';
export const SHA256 = 'ab'.repeat(32);
