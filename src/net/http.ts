import { exchange } from './exchange.ts';
import { NetError, netErrorOf } from './net-error.ts';
import { createWays, type WayOut } from './way-out.ts';

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
  /** Called soon after the whole answer is there, before it is handed out. */
  readonly answered?: () => void;
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

/**
 * @param version of this program, for the servers' logs.
 * @param way how others are reached; directly when left out.
 */
export function createHttp(version: string, way: WayOut = {}): Http {
  const ways = createWays(way);
  const usual = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': `socctl/${version}` };
  const usualMs = way.timeoutMs ?? TIMEOUT_MS;

  return {
    async send(asked) {
      const { method = 'GET', signal } = asked;
      const url = new URL(asked.url);
      const { origin } = url;
      const { dispatcher, proxy } = ways.to(url);
      const { body, type } = content(asked);
      const headers = {
        ...usual,
        ...type,
        ...asked.headers,
      };
      try {
        const path = url.pathname + url.search;
        const { text, ...answer } = await exchange(
          dispatcher,
          { origin, path, method, headers, ...(body !== undefined && { body }) },
          {
            server: origin,
            // Who sets a longer time wants to wait that long; what takes its time by nature is not cut off by a shorter one.
            limitMs: asked.timeoutMs === undefined ? usualMs : Math.max(asked.timeoutMs, way.timeoutMs ?? 0),
            maxBytes: asked.maxBytes ?? MAX_BYTES,
            signal,
            redirects: asked.redirect === 'answer',
            answered: asked.answered,
          },
        );
        return {
          status: answer.status,
          header(name) {
            const value = answer.headers[name];
            return Array.isArray(value) ? value.join(', ') : value;
          },
          text,
          json: () => parsed(text, origin),
        };
      } catch (error) {
        signal?.throwIfAborted();
        throw netErrorOf(error, origin, proxy);
      }
    },
    close: () => ways.close(),
  };
}
