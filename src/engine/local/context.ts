import type {
  Access,
  GateRules,
  InternalEntry,
  Plugin,
  Reach,
  SlowPlugin,
  VerdictRules,
} from '../../analysis/index.ts';
import type { Room } from '../../shared/room.ts';
import type { Clock } from '../../shared/time.ts';
import type { Store } from '../../store/index.ts';
import type { Input, OperationName, Output } from '../engine.ts';

/** A plugin that answers at once, or one that is submitted to and polled. */
export type Source = Plugin | SlowPlugin;

/** What the settings say of sources beyond this machine, and the way there. */
export interface Outside extends Reach {
  /** Whether a key is stored or set, without reading it. */
  hasKey(plugin: string): Promise<boolean>;
  /** Whether a plugin is switched on by name: one that needs no key is asked then. */
  switchedOn(plugin: string): boolean;
  /** What `access` gives besides the key, which is not read for it: another address, other limits. */
  terms?(plugin: string): Omit<Access, 'key'>;
  /** Whether indicators may always be handed over to a slow plugin. */
  maySubmit(plugin: string): boolean;
}

/** What the settings say of what may be told, and to whom. */
export interface GateSettings extends Omit<GateRules, 'internal'> {
  readonly internal: readonly InternalEntry[];
}

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
  /** Whether a plugin is not switched off; `standing.ts` says whether it is asked. */
  enabled(plugin: string): boolean;
  /** Undefined where nothing beyond this machine is asked. */
  readonly outside: Outside | undefined;
  /** What may be told of indicators, and to whom. @throws Failure when the settings for it are no such ones. */
  gate(): Promise<GateRules>;
  /** The profile in use; empty where there is none. */
  readonly profile: string;
  /** Where the caller gives one: sources are asked when there is room. */
  readonly room: Room | undefined;
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
