import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts/index.ts';
import { familyOf } from './families.ts';
import type { Family } from './family.ts';
import type { Route } from './route.ts';

/** One request from its arrival to its row in the audit log. */
export interface Visit {
  /** Of `performance.now()`. */
  readonly begun: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly family: Family;
  account: Account | undefined;
  /** The beginning of the key that was presented, good or not, where it has the form of one. */
  keyPrefix: string | undefined;
  ioc: string | undefined;
  type: string | undefined;
  /** Whether its row was written, or could not be. */
  recorded: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit | undefined;
  }
  interface FastifyContextConfig {
    route?: Route;
    family?: Family;
  }
}

/** A request's target without query; it may name the server too, RFC 9112 section 3.2.2. */
function pathOf(target: string): string {
  return target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0] || '/';
}

/** The visit that a request is; begun at the first look. */
export function visitOf(request: FastifyRequest): Visit {
  const path = pathOf(request.raw.url ?? '/');
  request.visit ??= {
    begun: performance.now(),
    method: request.method,
    path,
    // A route may be reached by a path that is written in another way.
    family: request.routeOptions.config.family ?? familyOf(path),
    account: undefined,
    keyPrefix: undefined,
    ioc: undefined,
    type: undefined,
    recorded: false,
  };
  return request.visit;
}
