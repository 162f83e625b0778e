/** Why a source gave no answer, for programs. */
export type ErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'rate_limited'
  | 'quota_exhausted'
  | 'timeout'
  | 'network'
  | 'tls'
  | 'bad_response'
  | 'provider_error'
  | 'invalid_ioc'
  | 'internal';

/** Why a source was not asked. */
export type SkipReason =
  | 'no_key'
  | 'unsupported_type'
  | 'tlp'
  | 'pap'
  | 'internal_ioc'
  | 'needs_submit'
  | 'offline'
  | 'disabled'
  | 'budget';

/** What is known of a failure beside its code. */
export interface Circumstance {
  /** The HTTP status of the answer. */
  readonly http?: number | undefined;
  /** Seconds after which it works again. */
  readonly retryAfterS?: number | undefined;
  /** The job at the source is over, and will never have an answer. */
  readonly endsJob?: boolean;
}

/** A source gave no usable answer. The message names the source; it never holds a key. */
export class SourceError extends Error {
  readonly code: ErrorCode;
  readonly http: number | undefined;
  readonly retryAfterS: number | undefined;
  readonly endsJob: boolean;

  constructor(code: ErrorCode, message: string, { http, retryAfterS, endsJob = false }: Circumstance = {}) {
    super(message);
    this.name = 'SourceError';
    this.code = code;
    this.http = http;
    this.retryAfterS = retryAfterS;
    this.endsJob = endsJob;
  }
}

/** A source turned out not to be the one to ask; `message` says what it would take. */
export class NotAsked extends Error {
  readonly reason: SkipReason;

  constructor(reason: SkipReason, message: string) {
    super(message);
    this.name = 'NotAsked';
    this.reason = reason;
  }
}
