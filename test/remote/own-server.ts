import type { Engine, Input, OperationName } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';
import { openRemote } from '../../src/engine/remote/open.ts';
import { createHttp } from '../../src/net/index.ts';
import { Failure, type FailureCode } from '../../src/shared/failure.ts';
import { type Answer, listen, type Seen } from './listen.ts';

export const OWN_KEY = 'sb_ffffffffffffffffffffffffffffffff';

const STATUSES: Partial<Record<FailureCode, number>> = {
  usage: 400,
  invalid_request: 400,
  invalid_ioc_type: 400,
  no_plugins_available: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
};

function refused(code: FailureCode, message: string, hint: string | null = null): Answer {
  return { status: STATUSES[code] ?? 500, json: { error: { code, message, hint } } };
}

/** What a team's server is to its clients: the declared operations, run by an engine of its own. */
export function ownServer(engine: Engine): (request: Seen) => Promise<Answer> {
  return async ({ method, path, headers, body, gone }) => {
    if (headers.authorization !== `Bearer ${OWN_KEY}`) return refused('unauthorized', 'this key is not known');
    const name = /^\/api\/socctl\/v1\/([a-z.]+)$/.exec(path)?.[1];
    const operation = operations.find((each) => each.name === name);
    if (method !== 'POST' || !operation) return refused('not_found', 'there is no such operation');
    const input = operation.input.safeParse(JSON.parse(body));
    if (!input.success) return refused('invalid_request', 'the input does not fit');
    try {
      const known: OperationName = operation.name;
      return { status: 200, json: await engine.call(known, input.data as Input<OperationName>, { signal: gone }) };
    } catch (error) {
      if (!(error instanceof Failure)) return refused('internal', 'it failed here');
      const { where } = engine.describe(operation.name);
      return refused(
        error.code,
        error.message.replaceAll(`the local store ${where}`, `the server ${headers.host}`),
        error.hint,
      );
    }
  };
}

/** The same engine, asked over HTTP. */
export function onServer(engine: Engine): Engine {
  const http = createHttp('1.2.3');
  const server = listen(ownServer(engine));
  const remote = server.then(({ url }) => {
    const notice = (line: string): never => {
      throw new Error(`unexpected notice: ${line}`);
    };
    return openRemote('server', { access: { url, key: async () => OWN_KEY }, http, notice });
  });
  return {
    call: async (name, input, options) => (await remote).call(name, input, options),
    describe: () => ({ kind: 'remote', where: 'the server' }),
    async close() {
      await http.close();
      await (await server).close();
      await engine.close();
    },
  };
}
