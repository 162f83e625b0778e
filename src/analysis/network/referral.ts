import { type Http, NetError } from '../../net/index.ts';
import { specialUse } from '../gate/special-use.ts';
import { isAddress } from '../host.ts';

/** Servers on the way to the one that knows. */
const MOST = 5;

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

function parsed(location: string | undefined, from: URL): URL | undefined {
  try {
    return location === undefined ? undefined : new URL(location, from);
  } catch {
    return undefined;
  }
}

/**
 * Where a redirect leads, when it may: to the same server, or over TLS to a name of the Internet at the usual port. An
 * answer must not send us into the network that we are in.
 */
function leadsTo(location: string | undefined, from: URL): URL | undefined {
  const url = parsed(location, from);
  if (url === undefined || url.username + url.password !== '') return undefined;
  if (url.origin === from.origin) return url;
  const host = url.hostname;
  const isPublic =
    !isAddress(host) && !host.startsWith('[') && specialUse({ type: 'domain', value: host }) === undefined;
  return url.protocol === 'https:' && url.port === '' && isPublic ? url : undefined;
}

/** The same way out, followed to where servers refer to; for requests without anything secret. */
export function referred(http: Http): Http['send'] {
  return async (request) => {
    let url = new URL(request.url);
    for (let left = MOST; ; left--) {
      const answer = await http.send({ ...request, url, redirect: 'answer' });
      if (answer.status < 300 || answer.status >= 400) return answer;
      const next = left > 0 && REDIRECTS.includes(answer.status) ? leadsTo(answer.header('location'), url) : undefined;
      if (!next) throw new NetError('bad_response', `${url.origin} answers with a redirect, which is not followed`);
      url = next;
    }
  };
}
