import type { Plugin, SlowPlugin } from '../../src/analysis/index.ts';
import { type GateRules, plugins } from '../../src/analysis/index.ts';
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
  /** How many requests it takes; one when left out. All of them get the same answer. */
  readonly requests?: number;
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

/** Handing over as a plugin that runs: the job it gives, or what it says at once. */
export function submitting(plugin: SlowPlugin): Plugin {
  return {
    ...plugin,
    run: async (indicator, context) => {
      const job = await plugin.submit(indicator, context);
      return typeof job === 'string' ? { summary: { job } } : job;
    },
  };
}

/** Asking for a job as a plugin that runs. */
export function polling(plugin: SlowPlugin, job: string): Plugin {
  return {
    ...plugin,
    run: async (indicator, context) => (await plugin.poll(job, indicator, context)) ?? { summary: { pending: true } },
  };
}

/** An address of a public network. */
export const IP = { type: 'ip', value: '45.83.140.140' } as const;
export const URL_VALUE = 'http://files.evilish.org/a?b=c';
export const SHA256 = 'ab'.repeat(32);

/** What may be told to everybody: these tests are about what sources say, not about who may be asked. */
export const OPEN: GateRules = { tlp: 'clear', pap: 'clear', internal: () => false };
