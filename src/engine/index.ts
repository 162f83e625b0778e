export type { Engine, Input, OperationName, Output } from './engine.ts';
export { createLocalEngine, type LocalEngineOptions } from './local.ts';
