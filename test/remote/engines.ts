import { expect, onTestFinished } from 'vitest';
import type { Engine, Input, OperationName, Output } from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';
import { openRemote } from '../../src/engine/remote/open.ts';
import type { Access, System } from '../../src/engine/remote/systems.ts';
import { createHttp } from '../../src/net/index.ts';
import type { Failure } from '../../src/shared/failure.ts';
import { type Answer, type Listening, listen, type Seen } from './listen.ts';

/** An engine on a server of the test's own. */
export interface OnServer {
  readonly engine: Engine;
  readonly server: Listening;
  /** What the engine wanted the user to know. */
  readonly notices: string[];
}

export interface Wanted {
  readonly system: System;
  readonly key?: string | undefined;
  /** What stands behind the server's address in the settings. */
  readonly below?: string;
  readonly access?: Partial<Access>;
}

/** Starts a server and an engine that asks it; both end with the test. */
export async function engineOn(
  answer: (request: Seen) => Answer | Promise<Answer>,
  { system, key, below = '', access }: Wanted,
): Promise<OnServer> {
  const server = await listen(answer);
  const http = createHttp('1.2.3');
  const notices: string[] = [];
  const engine = await openRemote(system, {
    access: { url: `${server.url}${below}`, key: async () => key, ...access },
    http,
    notice: (line) => void notices.push(line),
  });
  onTestFinished(async () => {
    await http.close();
    await server.close();
  });
  return { engine, server, notices };
}

/** Calls an operation and holds its answer against the declared schema: nothing missing, nothing undeclared. */
export async function ask<K extends OperationName>(engine: Engine, name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await engine.call(name, input);
  const declared = operations.find((operation) => operation.name === name);
  expect(declared?.output.parse(answer)).toEqual(answer);
  return answer;
}

/** The failure that a call ends in. */
export async function failureOf<K extends OperationName>(engine: Engine, name: K, input: Input<K>): Promise<Failure> {
  return engine.call(name, input).then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as Failure,
  );
}
