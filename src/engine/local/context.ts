import type { Plugin, SlowPlugin, VerdictRules } from '../../analysis/index.ts';
import type { Clock } from '../../shared/time.ts';
import type { Store } from '../../store/index.ts';
import type { Input, OperationName, Output } from '../engine.ts';

/** A plugin that answers at once, or one that is submitted to and polled. */
export type Source = Plugin | SlowPlugin;

/** What the handlers work with. Store and plugins are opened when first asked for: text actions need neither. */
export interface Local {
  readonly now: Clock;
  /** Who is recorded as having done it. */
  readonly actor: string;
  /** Whose triage entries are meant. */
  readonly org: string;
  /** Whether analyses and investigations of others are shown too. */
  readonly seesAll: boolean;
  /** The store's name in messages. */
  readonly where: string;
  readonly rules: VerdictRules | undefined;
  store(): Promise<Store>;
  /** Every plugin there is, disabled ones too, in the order of results. */
  plugins(): Promise<readonly Source[]>;
  enabled(plugin: string): boolean;
  /** Seconds an answer of this plugin stays fresh, when a setting says so. */
  ttl(plugin: string): number | undefined;
}

export type Handler<K extends OperationName> = (
  local: Local,
  input: Input<K>,
  signal: AbortSignal,
) => Promise<Output<K>>;

/** One function per operation. */
export type Handlers<K extends OperationName = OperationName> = { readonly [Name in K]: Handler<Name> };
