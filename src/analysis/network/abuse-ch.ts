import { isOwned } from '../brands/rightful.ts';
import { splitHost } from '../host.ts';
import type { Plugin } from '../plugin.ts';
import type { Reply } from './asking.ts';
import { type Fields, fieldsOf, peekText } from './fields.ts';
import { bodyIfAny, type Complaint, checkedBody } from './reply.ts';
import type { ErrorCode } from './source-error.ts';

/**
 * What URLhaus, ThreatFox and MalwareBazaar share: who runs them, so that they count once, and the key
 * (https://auth.abuse.ch/).
 */
export const ABUSE_CH = {
  basis: 'list',
  group: 'abuse.ch',
  egress: 'lookup',
  key: { required: true, variables: ['ABUSECH_AUTH_KEY', 'ABUSECH_API_KEY'] },
} as const satisfies Partial<Plugin>;

/** The header that carries the key. */
export function authKey(key = ''): Readonly<Record<string, string>> {
  return { 'Auth-Key': key };
}

/** How the services say what is wrong: `unknown_auth_key`, `invalid_url`, `illegal_hash`, `user_blacklisted`, … */
function codeOf(status: string): ErrorCode | undefined {
  if (/auth_key|api_key|unauthori[sz]ed/.test(status)) return 'unauthorized';
  if (status === 'user_blacklisted') return 'forbidden';
  return /^(?:invalid|illegl|illegal)_/.test(status) ? 'invalid_ioc' : undefined;
}

/** Anything but `ok` is a complaint, with whatever HTTP status it comes. */
function complaintOf(body: unknown): Complaint | undefined {
  const status = peekText(body, 'query_status');
  if (status === 'ok') return undefined;
  if (status !== undefined) return { code: codeOf(status), says: status };
  const says = peekText(body, 'error');
  return says === undefined ? undefined : { says };
}

/**
 * What one of the services answers.
 * @param nothing its word for not knowing the indicator, which goes before the HTTP status as all of its words.
 * @returns undefined when it does not know it.
 * @throws SourceError
 */
export function answerOf(
  reply: Reply,
  source: Pick<Plugin, 'name' | 'displayName'>,
  nothing: string,
): Fields | undefined {
  if (peekText(bodyIfAny(reply), 'query_status') === nothing) return undefined;
  const body = fieldsOf(checkedBody(reply, source, complaintOf), source.displayName);
  // An answer without the word is somebody else's.
  body.text('query_status');
  return body;
}

/**
 * Whether everybody may put files on a host, as far as the list of known names tells: what is found there says more of
 * who put it there.
 */
export function isPublicPlace(host: string): boolean {
  return isOwned(splitHost(host).domain);
}

/** A list on which something stands for what was done to it: hacked or abused, not set up for the purpose. */
export const COMPROMISED = 'compromised';
