export { checkKey, type KeyCheck } from './check.ts';
export type { InternalEntry } from './gate/entries.ts';
export { internalList } from './gate/internal.ts';
export { type GateRules, USUAL_RULES } from './gate/rules.ts';
export { type Secret, secretIn } from './gate/secret.ts';
export { type Gate, gateOf, type Held } from './gate.ts';
export { headline } from './headline.ts';
export { offline } from './network/offline.ts';
export { outgoing } from './network/outgoing.ts';
export { type ErrorCode, NotAsked, type SkipReason, SourceError } from './network/source-error.ts';
export type {
  Access,
  Answer,
  Basis,
  Egress,
  KeptLists,
  Ledger,
  Limit,
  Opinion,
  Plugin,
  PluginContext,
  Reach,
  Related,
  SlowPlugin,
} from './plugin.ts';
export { default as plugins } from './plugins/index.gen.ts';
export { type PluginResult, type Status, skipped } from './result.ts';
export { runPlugins } from './run.ts';
export type { Coverage } from './verdict/coverage.ts';
export type { Reason } from './verdict/reasons.ts';
export { DEFAULT_RULES, type VerdictRules } from './verdict/rules.ts';
export { type Aggregate, aggregate, type Confidence, type Mark, type Verdict, type VerdictContext } from './verdict.ts';
