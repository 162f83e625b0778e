import { Failure, type FailureCode, messageOf } from '../shared/failure.ts';

/** One thing that is wrong with a request's body, path or query. */
export interface Issue {
  /** `['body', 'entries', 0, 'state']`. */
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  /** As pydantic 1 names it: `value_error.missing`. */
  readonly type: string;
}

interface More {
  readonly hint?: string | undefined;
  /** Seconds, with 429 and 503. */
  readonly retryAfterS?: number | undefined;
  /** With 405: the methods that there are. */
  readonly allow?: string;
  /** With 422. */
  readonly issues?: readonly Issue[];
  /** What the Socket API calls details. */
  readonly details?: object;
}

/** A request that is not answered as asked. Each family of routes has its own form for it. */
export class Refusal extends Error {
  readonly status: number;
  /** A failure's code, or one that only the Analysis API has. */
  readonly code: FailureCode | 'invalid_api_key' | 'revoked_api_key';
  readonly more: More;

  constructor(status: number, code: Refusal['code'], message: string, more: More = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

const STATUS: Readonly<Record<FailureCode, number>> = {
  usage: 400,
  invalid_request: 400,
  invalid_ioc_type: 400,
  no_plugins_available: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  pending: 409,
  rate_limited: 429,
  internal: 500,
  partial: 500,
  unavailable: 503,
};

/** Where a limit does not say when it ends. */
const SOME_SECONDS = 5;

/** What is said of anything unexpected: what it was stands in the server's own log only. */
function unexpected(): Refusal {
  return new Refusal(500, 'internal', 'internal error', { hint: 'the log of the server says more' });
}

/** The refusal of a body of another kind. */
export function notJson(): Refusal {
  const hint = 'send JSON with Content-Type: application/json';
  return new Refusal(400, 'invalid_request', 'the body is not said to be JSON', { hint });
}

/** What went wrong before a route was reached. The framework's own messages quote the request. */
function ofFramework(status: number, code: string): Refusal {
  if (status === 413) return new Refusal(413, 'invalid_request', 'the body is too large', { hint: 'send it in parts' });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return notJson();
  const message = code.startsWith('FST_ERR_CTP_') ? 'the body is not valid JSON' : 'the address cannot be understood';
  return new Refusal(status, 'invalid_request', message);
}

/** The refusal that stands for anything thrown while a request was answered. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof Failure) {
    const status = STATUS[thrown.code];
    if (status === 500) return unexpected();
    const wait = thrown.retryAfterS ?? (status === 429 ? SOME_SECONDS : undefined);
    return new Refusal(status, thrown.code, messageOf(thrown), { hint: thrown.hint, retryAfterS: wait });
  }
  const { statusCode: status, code } = Object(thrown) as { statusCode?: unknown; code?: unknown };
  const isTheirs = thrown instanceof Error && typeof status === 'number' && status >= 400 && status < 500;
  return isTheirs ? ofFramework(status, String(code)) : unexpected();
}
