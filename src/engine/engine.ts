import type { z } from 'zod';
import type { Room } from '../shared/room.ts';
import type { Caller } from './caller.ts';
import type operations from './operations/index.gen.ts';

type Declared = (typeof operations)[number];

export type OperationName = Declared['name'];

/** What an operation takes. */
export type Input<K extends OperationName> = z.input<Extract<Declared, { name: K }>['input']>;

/** What an operation gives. */
export type Output<K extends OperationName> = z.output<Extract<Declared, { name: K }>['output']>;

interface CallOptions {
  /** Aborting it ends the call; what was finished before stays stored. */
  readonly signal?: AbortSignal;
  /** How many may ask sources at once, of all calls that are given it; what the engine stores and looks up is not held up. */
  readonly room?: Room;
  /** Who asks; the engine's own user when left out. */
  readonly caller?: Caller;
}

/** Where the work is done. */
interface EngineDescription {
  readonly kind: 'local' | 'remote';
  /** The store's path, or the server's address. */
  readonly where: string;
}

/**
 * The port between those who ask (command line, HTTP server, tests) and where the work is done. It does not know who
 * asks; callers do not know where it runs.
 */
export interface Engine {
  /** @throws Failure with a code of the operation: `not_found`, `invalid_request`, `unavailable`, … */
  call<K extends OperationName>(name: K, input: Input<K>, options?: CallOptions): Promise<Output<K>>;
  /** Where an operation is done: an engine may do some here and others there. */
  describe(name: OperationName): EngineDescription;
  /** Releases what was opened. Calling it again does nothing. */
  close(): Promise<void>;
}
