import type { IncomingHttpHeaders } from 'node:http';
import type { Account, Scope } from '../accounts/index.ts';
import type { Caller, Input, OperationName, Output } from '../engine/index.ts';

/** A request of somebody who may ask it. */
export interface Ask {
  readonly account: Account;
  /** The account as the engine knows it. */
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON; undefined for an empty body. */
  readonly body: unknown;
  /** Asks the engine on the account's behalf; ends when the client is gone. */
  call<K extends OperationName>(name: K, input: Input<K>): Promise<Output<K>>;
  /** The indicator that the call is about, for the audit log. */
  about(ioc: unknown, type: unknown): void;
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON; nothing when left out. */
  readonly body?: unknown;
}

/** One address of the server. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `/v0/orgs/:org/triage/alerts`, without a slash at its end. */
  readonly path: string;
  /** What a key must open; any key is good where nothing is named. */
  readonly scope?: Scope;
  handle(ask: Ask): Promise<Answer>;
}

/** 200 with a JSON body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}
