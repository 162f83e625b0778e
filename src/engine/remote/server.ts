import type { Http } from '../../net/index.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { Engine, OperationName } from '../engine.ts';
import { createApi, type Said } from './api.ts';
import { signedBy } from './key.ts';
import { fieldsOf, textOf } from './read.ts';
import { recordOf } from './record.ts';
import type { Access } from './systems.ts';

/** Where a team's own server answers to the declared operations. */
const BASE = '/api/socctl/v1';

/** Codes that say more than a status does: all of them stand for a request that was wrong. */
const PRECISE: readonly FailureCode[] = ['usage', 'invalid_request', 'invalid_ioc_type', 'no_plugins_available'];

function preciseCode(code: unknown): FailureCode | undefined {
  return PRECISE.find((known) => known === code);
}

/** `{"error":{"code","message","hint"}}`. */
export function explain(body: unknown, status: number): Said | undefined {
  const error = fieldsOf(fieldsOf(body)?.['error']);
  const message = textOf(error?.['message']);
  if (message === undefined) return undefined;
  return {
    message,
    code: status === 400 ? preciseCode(error?.['code']) : undefined,
    hint: textOf(error?.['hint']),
    whole: true,
  };
}

/** Milliseconds that work takes which asks others in turn; everything else is done in the client's usual time. */
const PATIENCE: Partial<Record<OperationName, number>> = {
  'analysis.run': 120_000,
  'analysis.poll': 120_000,
  'plugins.check': 120_000,
  'incidents.enrich': 600_000,
  'incidents.import': 300_000,
  'investigation.work': 900_000,
  'graph.export': 300_000,
};

const MAX_BYTES = 256 * 1024 * 1024;

export interface ServerOptions {
  readonly access: Access;
  readonly http: Http;
  readonly notice: (line: string) => void;
}

/** The engine of a team: every declared operation, asked of a `socctl serve`. Whose work it is, the key decides. */
export function createServerEngine({ access, http, notice }: ServerOptions): Engine {
  const { url } = access;
  const api = createApi({
    system: 'server',
    url,
    http,
    notice,
    explain,
    signer: signedBy('server', access),
  });
  return {
    async call(name, input, { signal } = {}) {
      const timeoutMs = PATIENCE[name];
      const { body } = await api.ask({
        method: 'POST',
        path: `${BASE}/${name}`,
        json: input,
        signal,
        maxBytes: MAX_BYTES,
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
      const answer = recordOf(name, body);
      if (answer === undefined) throw api.misfit();
      return answer;
    },
    describe: () => ({ kind: 'remote', where: url }),
    close: async () => {},
  };
}
