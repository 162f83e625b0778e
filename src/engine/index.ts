export type { Caller } from './caller.ts';
export type { Engine, Input, OperationName, Output } from './engine.ts';
export type { GateSettings } from './local/context.ts';
export { createLocalEngine, type LocalEngine, type LocalEngineOptions } from './local.ts';
export type { OutgoingRules } from './remote/outgoing.ts';
export { type Access, SYSTEM_WORDS, type System } from './remote/systems.ts';
export { tryKey } from './remote/try-key.ts';
export { type Choice, createRoutedEngine } from './routed.ts';
export { trySourceKey } from './try-source-key.ts';
