import { NetError } from '../../net/index.ts';
import { onceEach } from '../../shared/once-each.ts';
import type { Access, Plugin, PluginContext } from '../plugin.ts';
import type { Ask, Question, Reply } from './asking.ts';
import { patient } from './patient.ts';
import { referred } from './referral.ts';
import { NotAsked, SourceError } from './source-error.ts';
import { unkeyed } from './unkeyed.ts';

/** No answer of a source needs more. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Longer than any plugin may take: the time limit that counts is the run's. */
const TIMEOUT_MS = 60_000;

/** What a header can carry (RFC 9110, 5.5), without the spaces that it would lose. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

function checkKey({ name, displayName, key: need }: Pick<Plugin, 'name' | 'displayName' | 'key'>, key?: string): void {
  const again = `store it again: socctl auth login ${name}`;
  if (key === undefined && need?.required)
    throw new SourceError('unauthorized', `${displayName} needs a key; ${again}`);
  if (key !== undefined && !KEY.test(key))
    throw new SourceError('unauthorized', `the key of ${displayName} holds characters that no key has; ${again}`);
}

/** A base address as far as questions go below it: without a query, and without a slash at its end. */
const below = onceEach((base) => {
  const { origin, pathname } = new URL(base);
  return origin + pathname.replace(/\/+$/, '');
});

/** The address of a question, always below the base. */
function addressOf(base: string, { path, verb, query }: Question): string {
  const place = [below(base), ...path.map(encodeURIComponent)].join('/');
  const search = new URLSearchParams(query).toString();
  return `${place}${verb === undefined ? '' : `:${encodeURIComponent(verb)}`}${search && `?${search}`}`;
}

function asSourceError(error: unknown, displayName: string): unknown {
  return error instanceof NetError ? new SourceError(error.problem, `${displayName}: ${error.message}`) : error;
}

/**
 * The way to one source.
 * @throws SourceError `unauthorized` when its key is missing or cannot be one.
 */
export async function createAsk(
  about: Pick<Plugin, 'name' | 'displayName' | 'key' | 'limits'>,
  { key, url, limits }: Access & { readonly url: string },
  context: PluginContext,
): Promise<Ask> {
  const { reach, signal, now } = context;
  checkKey(about, key);
  const { displayName } = about;
  if (!reach) throw new SourceError('network', `${displayName} is not asked: there is no way out from here`);
  if (reach.offline) return () => Promise.reject(new NotAsked('offline', 'nobody is asked with --offline'));
  const http = unkeyed(await reach.http(), key);
  const send = async (question: Question, answered: () => void): Promise<Reply> => {
    const { headers, form, json, refers } = question;
    try {
      const over = refers && key === undefined ? referred(http) : http.send;
      const answer = await over({
        url: addressOf(url, question),
        ...(headers && { headers }),
        ...(form && { form, method: 'POST' }),
        ...(json !== undefined && { json, method: 'POST' }),
        signal,
        timeoutMs: TIMEOUT_MS,
        maxBytes: MAX_BYTES,
        answered,
      });
      const body = () => {
        try {
          return answer.json();
        } catch (error) {
          throw asSourceError(error, displayName);
        }
      };
      return { status: answer.status, header: answer.header, body, text: answer.text, at: now() };
    } catch (error) {
      throw asSourceError(error, displayName);
    }
  };
  return patient(send, about, { key, ...(limits && { limits }) }, context);
}
