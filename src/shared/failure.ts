/**
 * Every way a run can fail that a caller may act upon. The command line turns a code into an exit status
 * (`cli/exit.ts`), a server into an HTTP status; nothing else decides by the text of a message.
 */
export type FailureCode =
  | 'internal'
  | 'usage'
  | 'invalid_request'
  | 'invalid_ioc_type'
  | 'no_plugins_available'
  | 'not_found'
  | 'unauthorized'
  | 'forbidden'
  | 'unavailable'
  | 'rate_limited'
  | 'pending'
  | 'conflict'
  | 'partial';

/**
 * An error meant for the user: `message` is one line that names the cause, `hint` one line that names the next step.
 * Anything else that is thrown counts as a defect of ours and is reported as `internal`.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly hint: string | undefined;
  /** With `rate_limited`: seconds after which it works again. */
  readonly retryAfterS: number | undefined;

  constructor(code: FailureCode, message: string, hint?: string, options?: ErrorOptions & { retryAfterS?: number }) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
    this.hint = hint;
    this.retryAfterS = options?.retryAfterS;
  }
}

/** The one line that describes anything thrown: its message without line breaks, never its stack. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim() || 'unknown error';
}
