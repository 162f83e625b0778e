export type { Caller } from './caller.ts';
export type { Engine, Input, OperationName, Output } from './engine.ts';
export { createLocalEngine, type LocalEngine, type LocalEngineOptions } from './local.ts';
