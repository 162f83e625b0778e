import type { Indicator, IndicatorType } from '../ioc/index.ts';
import type { Clock } from '../shared/time.ts';

/** What a source says of an indicator. `none`: facts only, or no opinion. Silence is never `benign`. */
export type Opinion = 'malicious' | 'suspicious' | 'benign' | 'none';

/** How a source knows: decides how much a single hit may weigh. */
export type Basis = 'list' | 'engines' | 'crowd' | 'sandbox' | 'sensor' | 'registry' | 'heuristic';

/** What asking a source reveals, and to whom. `none`: nothing leaves this machine. */
export type Egress = 'none';

/**
 * What a plugin returns; `result.ts` adds name, times and defaults and makes a `PluginResult` of it.
 * Everything left out takes the neutral value: no opinion, no facts.
 */
export interface Answer {
  readonly status?: 'ok' | 'not_found';
  readonly verdict?: Opinion;
  /** Badness as this source sees it, 0..100; left out when it has no opinion. */
  readonly score?: number;
  /** Reliability of the source for this type times the quality of this answer, 0..10. */
  readonly confidence?: number;
  /** `true` when judging the value makes no sense: special-use address, empty file, test file. */
  readonly notApplicable?: boolean;
  /** 3 to 8 facts for the table. */
  readonly summary?: Readonly<Record<string, string | number | boolean>>;
  /** One line each, English, for a person; the first is the strongest. */
  readonly reasons?: readonly string[];
  readonly tags?: readonly string[];
  /** When the source last saw the indicator do harm, ISO 8601: old sightings weigh less. */
  readonly lastSeen?: string;
  readonly related?: readonly Related[];
}

/** Another indicator that the source connects with this one. */
export interface Related {
  readonly type: string;
  readonly value: string;
  readonly relation: string;
}

/** What a plugin is handed besides the indicator. */
export interface PluginContext {
  readonly now: Clock;
  /** Aborted when the run is cancelled or the plugin's time is up. */
  readonly signal: AbortSignal;
}

/** One source of opinions or facts: one file in `plugins/`, default-exporting one such object. */
export interface Plugin {
  /** snake_case, as it appears in results, settings and on the command line. */
  readonly name: string;
  readonly displayName: string;
  /** Raise it when the answer for the same input changes: cached answers of older versions are not used. */
  readonly version: string;
  readonly types: readonly IndicatorType[];
  readonly categories: readonly string[];
  readonly basis: Basis;
  /** Sources that repeat each other share a group and count once. */
  readonly group: string;
  readonly egress: Egress;
  /** The day (`YYYY-MM-DD`) of the data it answers from, where it ships data. */
  readonly dataDate?: () => string;
  run(indicator: Indicator, context: PluginContext): Answer | Promise<Answer>;
}

/** A source that needs minutes: the indicator is handed over, the answer asked for later. */
export interface SlowPlugin extends Omit<Plugin, 'run'> {
  /** Hands the indicator over; gives the job's id at the source. */
  submit(indicator: Indicator, context: PluginContext): Promise<string>;
  /**
   * The answer, undefined while the job runs. Throws when the job failed, which ends it; a time-out or an abort does not.
   */
  poll(jobId: string, indicator: Indicator, context: PluginContext): Promise<Answer | undefined>;
}
