import { retryAfterSeconds } from '../../net/index.ts';
import type { Plugin } from '../plugin.ts';
import { shown } from '../shown.ts';
import type { Reply } from './asking.ts';
import { type ErrorCode, SourceError } from './source-error.ts';

/** What a source itself says went wrong, read from the body of its answer. */
export interface Complaint {
  /** Where the source's own word says more than the HTTP status. */
  readonly code?: ErrorCode | undefined;
  /** In the source's words. */
  readonly says?: string | undefined;
  readonly endsJob?: boolean;
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_ioc',
  401: 'unauthorized',
  402: 'quota_exhausted',
  403: 'forbidden',
  404: 'bad_response',
  422: 'invalid_ioc',
  429: 'rate_limited',
};

/** The code for an HTTP status. A complaint in an answer that is otherwise fine is the source's own trouble. */
function codeOf(status: number): ErrorCode {
  return BY_STATUS[status] ?? (status >= 500 || status < 300 ? 'provider_error' : 'bad_response');
}

type Named = Pick<Plugin, 'name' | 'displayName'>;

function wordsFor(code: ErrorCode, { name, displayName }: Named, wait: number | undefined): string {
  const later = wait === undefined ? '' : `; again in ${wait} s`;
  switch (code) {
    case 'unauthorized':
      return `${displayName} does not accept the key; store another: socctl auth login ${name}`;
    case 'forbidden':
      return `${displayName} does not allow this with the key in use`;
    case 'rate_limited':
      return `${displayName} takes no more requests for now${later}`;
    case 'quota_exhausted':
      return `the quota at ${displayName} is used up${later}`;
    case 'invalid_ioc':
      return `${displayName} does not take the value`;
    case 'provider_error':
      return `${displayName} has a trouble of its own`;
    default:
      return `${displayName} answers with something else than its API describes; check plugins.${name}.url`;
  }
}

/** Seconds after which it works again: the header of RFC 9110, 10.2.3, or urlscan's own. */
export function waitOf({ header, at }: Reply): number | undefined {
  return retryAfterSeconds(header('retry-after') ?? header('x-rate-limit-reset-after'), at);
}

/** The error that an answer amounts to: what it means, and in brackets what the source said. */
function errorOf(reply: Reply, source: Named, { code = codeOf(reply.status), says, endsJob }: Complaint): SourceError {
  const limited = code === 'rate_limited' || code === 'quota_exhausted' || reply.status === 503;
  const retryAfterS = limited ? waitOf(reply) : undefined;
  const said = says === undefined ? `HTTP ${reply.status}` : `HTTP ${reply.status}: ${shown(says)}`;
  const circumstance = { http: reply.status, retryAfterS, endsJob: endsJob ?? false };
  return new SourceError(code, `${wordsFor(code, source, retryAfterS)} (${said})`, circumstance);
}

/** The body of an answer that may be anything but JSON. */
export function bodyIfAny(reply: Reply): unknown {
  try {
    return reply.body();
  } catch {
    return undefined;
  }
}

/**
 * The body of an answer in which the source reports no trouble. What the source says in the body goes before the HTTP
 * status: some report errors with 200, and an empty 404 of a proxy is not a source that does not know the indicator.
 * @param complaintOf reads the source's own report of an error; gets any value at all.
 * @throws SourceError otherwise.
 */
export function checkedBody(
  reply: Reply,
  source: Named,
  complaintOf: (body: unknown) => Complaint | undefined,
): unknown {
  const good = reply.status >= 200 && reply.status < 300;
  const body = good ? reply.body() : bodyIfAny(reply);
  const complaint = complaintOf(body);
  if (complaint || !good) throw errorOf(reply, source, complaint ?? {});
  return body;
}
