import type { IncomingHttpHeaders } from 'node:http';
import type { LocalEngine } from '../engine/index.ts';
import type { Clock } from '../shared/time.ts';
import type { Investigator } from './investigator.ts';
import type { Refusal } from './refusal.ts';
import type { Route } from './route.ts';

/** What the routes are made with. */
export interface Workshop {
  readonly engine: LocalEngine;
  readonly now: Clock;
  readonly investigator: Investigator;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** A line for whoever runs the server; keys in it are left out. */
  readonly log: (line: string) => void;
}

/** Routes that share a way of signing in and a form of errors: those of one API. */
export interface Family {
  /** Whether a path belongs to it, also one that no route has. */
  owns(path: string): boolean;
  /** The key that a request presents; `''` for one that cannot be read, undefined for none. */
  keyIn(headers: IncomingHttpHeaders): string | undefined;
  /** What a 401 asks for, RFC 9110 section 11.6.1. */
  readonly challenge: string;
  /** The body of an error. */
  shape(refusal: Refusal): object;
  /** The code of a 401; of a key that was revoked. */
  readonly codes: { readonly invalid: Refusal['code']; readonly revoked: Refusal['code'] };
  routes(workshop: Workshop): readonly Route[];
}

/** Whether a path is this one or lies below it. */
export function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}
