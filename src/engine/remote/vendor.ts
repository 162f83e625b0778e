import { Failure } from '../../shared/failure.ts';
import type { Engine, Input, OperationName } from '../engine.ts';
import type { Api } from './api.ts';
import { looseRecordOf } from './record.ts';
import { SYSTEM_WORDS, type System } from './systems.ts';

/** What a vendor's server can do; the answers are our records, put together from its own. */
export type Abilities = {
  readonly [K in OperationName]?: (input: Input<K>, signal: AbortSignal | undefined) => Promise<unknown>;
};

const ELSEWHERE = 'a server started with socctl serve can, and so can --local';

function cannot(system: System, url: string, name: OperationName): Failure {
  return new Failure(
    'usage',
    `${SYSTEM_WORDS[system].name} cannot do this: ${name.replace('.', ' ')} (${url})`,
    ELSEWHERE,
  );
}

/** An engine on a vendor's server: what its contract has works, everything else is refused in one line. */
export function vendorEngine(system: System, api: Api, abilities: Abilities): Engine {
  return {
    async call(name, input, { signal } = {}) {
      const ability = abilities[name];
      if (!ability) throw cannot(system, api.url, name);
      const answer = looseRecordOf(name, await ability(input, signal));
      if (answer === undefined) throw api.misfit();
      return answer;
    },
    describe: () => ({ kind: 'remote', where: api.url }),
    close: async () => {},
  };
}

/**
 * Refuses an input that the vendor's contract has no field for: leaving it out in silence would answer another question.
 * @throws Failure `usage` naming the option and the server.
 */
export function only(input: object, known: readonly string[], system: System, url: string): void {
  const stray = Object.entries(input).find(
    ([name, value]) => value !== undefined && value !== false && !known.includes(name),
  );
  if (!stray) return;
  throw new Failure(
    'usage',
    `${SYSTEM_WORDS[system].name} has no field for --${stray[0].replaceAll('_', '-')} (${url})`,
    `leave it out; ${ELSEWHERE}`,
  );
}
