import { z } from 'zod';
import type { Input, OperationName } from '../../engine/index.ts';
import type operations from '../../engine/operations/index.gen.ts';
import { Refusal } from '../refusal.ts';
import { ok, type Route } from '../route.ts';

type Declared = (typeof operations)[number];

/** More than these would only repeat themselves. */
const SHOWN = 5;

function where(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the body' : path.map(String).join('.');
}

/**
 * The input in a body; an empty one is `{}`.
 * @throws Refusal 400 naming what does not fit; a field that is not there is refused, since it would do nothing.
 */
function inputOf({ name, input }: Declared, body: unknown = {}): unknown {
  const parsed = z.safeParse(input.strict(), body);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const lines = issues.slice(0, SHOWN).map(({ path, message }) => `${where(path)}: ${message}`);
  throw new Refusal(400, 'invalid_request', `${name}: ${lines.join('; ')}`, {
    hint: 'see the description of the operation',
  });
}

/** `POST /api/socctl/v1/{operation}`: the body is the operation's input, the answer its output. */
export function operationRoute(operation: Declared): Route {
  const { name, scope } = operation;
  return {
    method: 'POST',
    path: `/api/socctl/v1/${name}`,
    scope,
    async handle(ask) {
      const input = inputOf(operation, ask.body);
      if (name === 'analysis.run' || name === 'analysis.plan') {
        const { ioc, type } = input as Input<'analysis.run'>;
        ask.about(ioc, type);
      }
      return ok(await ask.call(name, input as Input<OperationName> as never));
    },
  };
}
