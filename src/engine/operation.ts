import type { z } from 'zod';
import type { Scope } from '../accounts/index.ts';

/**
 * One thing the engine does, declared once as data: routes, clients, documentation and tests follow from it.
 * The edges (an HTTP route, a remote client) validate with `input` and `output`; the engine itself trusts its types,
 * so that a command line run never loads the validator.
 */
export interface Operation {
  /** `group.verb`. */
  readonly name: string;
  /** What a key must be allowed to do before the operation is run for it. */
  readonly scope: Scope;
  /** One line for the documentation. */
  readonly summary: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
