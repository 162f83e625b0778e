import { fieldsOf, peek, peekText } from '../network/fields.ts';
import type { RemoteContext } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import type { ErrorCode } from '../network/source-error.ts';
import type { Plugin } from '../plugin.ts';

/** What both ways of asking urlscan.io have in common (https://docs.urlscan.io/apis/urlscan-openapi). */
export function urlscanHeaders(key: string): Readonly<Record<string, string>> {
  return { 'API-Key': key };
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_ioc',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'bad_response',
  422: 'invalid_ioc',
  429: 'rate_limited',
};

/** A key that cannot be one is answered with 400, on every way, as if something were wrong with the question. */
function codeOf(status: number, says: string | undefined): ErrorCode | undefined {
  if (status === 400 && says !== undefined && /api[ -]?key/i.test(says)) return 'unauthorized';
  return CODES[status] ?? (status >= 500 ? 'provider_error' : undefined);
}

/** The status that an answer gives itself: a number in errors only. */
export function complaintOf(body: unknown): Complaint | undefined {
  const status = peek(body, 'status');
  if (typeof status !== 'number' || status < 400) return undefined;
  const says = peekText(body, 'message') ?? peekText(body, 'description');
  return { says, code: codeOf(status, says) };
}

/** Asks what the account may still do, which costs nothing. @throws SourceError when the key is not accepted. */
export async function checkAccount(
  source: Pick<Plugin, 'name' | 'displayName'>,
  { ask, key }: Pick<RemoteContext, 'ask' | 'key'>,
): Promise<undefined> {
  const reply = await ask({ path: ['quotas', ''], ...(key !== undefined && { headers: urlscanHeaders(key) }) });
  fieldsOf(checkedBody(reply, source, complaintOf), 'urlscan.io');
}
