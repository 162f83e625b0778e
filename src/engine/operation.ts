import type { z } from 'zod';

/** What a key must be allowed to do before an operation is run for it. `actions:use`: the text actions. */
type Scope = 'actions:use' | 'analysis:read' | 'analysis:write' | 'audit:read';

/**
 * One thing the engine does, declared once as data: routes, clients, documentation and tests follow from it.
 * The edges (an HTTP route, a remote client) validate with `input` and `output`; the engine itself trusts its types,
 * so that a command line run never loads the validator.
 */
export interface Operation {
  /** `group.verb`. */
  readonly name: string;
  readonly scope: Scope;
  /** One line for the documentation. */
  readonly summary: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
