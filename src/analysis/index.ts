export { headline } from './headline.ts';
export { type ErrorCode, type SkipReason, SourceError } from './network/source-error.ts';
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
export type { PluginResult, Status } from './result.ts';
export { runPlugins } from './run.ts';
export type { Coverage } from './verdict/coverage.ts';
export type { Reason } from './verdict/reasons.ts';
export { DEFAULT_RULES, type VerdictRules } from './verdict/rules.ts';
export { type Aggregate, aggregate, type Confidence, type Mark, type Verdict, type VerdictContext } from './verdict.ts';
