import { Failure, type FailureCode } from '../../shared/failure.ts';

/** What a server's refusal is, as far as it tells. */
export interface Refusal {
  readonly status: number;
  /** What the server says about it, one line; empty when it says nothing. */
  readonly message: string;
  /** The code it gives for it, when it is one of ours. */
  readonly code?: FailureCode | undefined;
  readonly hint?: string | undefined;
  readonly retryAfterS?: number | undefined;
  /** Whether the message is a sentence of our own program. */
  readonly whole?: true;
}

/** Who refused what, in the words of a message. */
export interface Refused {
  /** The server's address. */
  readonly where: string;
  /** What was asked for, where a 404 may be about it: `incident 7`. */
  readonly subject: string | undefined;
  /** The setting with the server's address. */
  readonly urlSetting: string;
  /** What stores another key. */
  readonly keyHint: string;
}

const CODES: Readonly<Record<number, FailureCode>> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'invalid_request',
  422: 'invalid_request',
  429: 'rate_limited',
};

/** The exit that follows from the status alone: what a server says may make it more precise, never something else. */
export function codeOf(status: number): FailureCode {
  return CODES[status] ?? 'unavailable';
}

const WORDS: Partial<Record<FailureCode, string>> = {
  invalid_request: 'refuses the request',
  unauthorized: 'does not accept the key',
  forbidden: 'does not allow this to the key',
  conflict: 'refuses the change',
  rate_limited: 'takes no more requests for now',
};

/** What is wrong with a request, or is not there, a server of ours says as this program would. */
const ABOUT_THE_REQUEST: readonly FailureCode[] = ['invalid_request', 'not_found', 'conflict'];

function sentence({ status, message, whole }: Refusal, { where, subject }: Refused): string {
  const code = codeOf(status);
  if (whole && ABOUT_THE_REQUEST.includes(code))
    return message.replaceAll(`the server ${new URL(where).host}`, `the server ${where}`);
  const tail = message === '' ? '' : `: ${message}`;
  if (code === 'not_found') {
    if (subject !== undefined) return `no ${subject} at ${where}${tail}`;
    return message === '' ? `${where} has no such thing` : `${where}${tail}`;
  }
  return `${where} ${WORDS[code] ?? `answers with ${status}`}${tail}`;
}

function hintFor({ status, message, retryAfterS }: Refusal, { urlSetting, keyHint }: Refused): string | undefined {
  const code = codeOf(status);
  if (code === 'unauthorized') return keyHint;
  if (code === 'forbidden') return 'the key lacks a permission; whoever made it can say which';
  if (code === 'rate_limited' && retryAfterS !== undefined) return `it works again in ${retryAfterS} s`;
  const wrongPlace = (code === 'not_found' && message === '') || (code === 'unavailable' && status < 500);
  if (wrongPlace) return `check the address: socctl config get ${urlSetting}`;
  return code === 'unavailable' ? 'try again later; --local works without the server' : undefined;
}

/** The failure that a refusal is: one line naming the server, and the next step. */
export function failureOf(refusal: Refusal, refused: Refused): Failure {
  const { status, retryAfterS } = refusal;
  const code = refusal.code ?? codeOf(status);
  // Where a key is kept here, the server does not know.
  const hint = code === 'unauthorized' ? refused.keyHint : (refusal.hint ?? hintFor(refusal, refused));
  return new Failure(
    code,
    sentence(refusal, refused),
    hint,
    code === 'rate_limited' && retryAfterS !== undefined ? { retryAfterS } : undefined,
  );
}
