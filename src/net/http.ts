import { Agent, request } from 'undici';
import { NetError, netErrorOf } from './net-error.ts';

export interface HttpRequest {
  readonly url: string | URL;
  /** GET when left out. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form (`application/x-www-form-urlencoded`). */
  readonly form?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Milliseconds until the whole answer must be there; 30 s when left out. */
  readonly timeoutMs?: number;
  /** Bytes the answer may have; 16 MB when left out. */
  readonly maxBytes?: number;
  /** A key that stands in the path: whoever tells of the request leaves it out. */
  readonly secret?: string;
  /** A redirect is an answer like others, for the caller to judge where it leads; refused when left out. */
  readonly redirect?: 'answer';
}

export interface HttpResponse {
  readonly status: number;
  /** A header by its lower-case name; several of one name are joined by commas. */
  header(name: string): string | undefined;
  readonly text: string;
  /** @throws NetError `bad_response` for anything but JSON. */
  json(): unknown;
}

/** One client for everything that leaves this machine. */
export interface Http {
  /**
   * Sends a request and reads the whole answer, whatever its status. A redirect is never followed here, since the key
   * would go along with it.
   * @throws NetError when there is no usable answer; the signal's reason when that is aborted.
   */
  send(request: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 16 * 1024 * 1024;

async function readAll(body: AsyncIterable<Buffer>, most: number, server: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    // Leaving the loop ends the connection.
    if (length > most) throw new NetError('bad_response', `${server} sent more than ${most} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function parsed(text: string, server: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NetError('bad_response', `${server} sent an answer that is not JSON`, { cause: error });
  }
}

function content({ json, form }: HttpRequest): { body?: string; type?: Record<string, string> } {
  if (json !== undefined) return { body: JSON.stringify(json), type: { 'content-type': 'application/json' } };
  if (form === undefined) return {};
  return {
    body: new URLSearchParams({ ...form }).toString(),
    type: { 'content-type': 'application/x-www-form-urlencoded' },
  };
}

/** @param version of this program, for the servers' logs. */
export function createHttp(version: string): Http {
  const dispatcher = new Agent();

  async function exchange(asked: HttpRequest, server: string, signal: AbortSignal): Promise<HttpResponse> {
    const { method = 'GET', url, headers, maxBytes = MAX_BYTES } = asked;
    const { body, type } = content(asked);
    const answer = await request(url, {
      dispatcher,
      method,
      signal,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': `socctl/${version}`,
        ...type,
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const { statusCode: status } = answer;
    if (status >= 300 && status < 400 && status !== 304 && asked.redirect !== 'answer') {
      // What is thrown away reports that as an error of its own.
      answer.body.on('error', () => {}).destroy();
      throw new NetError('bad_response', `${server} answers with a redirect, which is not followed`);
    }
    const text = await readAll(answer.body, maxBytes, server);
    return {
      status,
      header(name) {
        const value = answer.headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
      },
      text,
      json: () => parsed(text, server),
    };
  }

  return {
    async send(asked) {
      const { origin } = new URL(asked.url);
      const limit = asked.timeoutMs ?? TIMEOUT_MS;
      const timer = AbortSignal.timeout(limit);
      const signal = asked.signal ? AbortSignal.any([asked.signal, timer]) : timer;
      try {
        return await exchange(asked, origin, signal);
      } catch (error) {
        asked.signal?.throwIfAborted();
        if (timer.aborted) throw new NetError('timeout', `${origin} did not answer within ${limit / 1000} s`);
        throw netErrorOf(error, origin);
      }
    },
    close: () => dispatcher.destroy(),
  };
}
