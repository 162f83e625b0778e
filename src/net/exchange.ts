import type { Dispatcher } from 'undici';
import { handOut } from './hand-out.ts';
import { NetError } from './net-error.ts';

/** What a server answered, all of it. */
interface Received {
  readonly status: number;
  /** By their lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Terms {
  /** The server's name in messages. */
  readonly server: string;
  /** Milliseconds until all of the answer must be there. */
  readonly limitMs: number;
  /** Bytes the answer may have. */
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Whether a redirect is an answer like others. */
  readonly redirects: boolean;
  /** Told before the answer is handed out. */
  readonly answered: (() => void) | undefined;
}

/** Each answer is decoded in one piece, so one decoder serves them all. */
const decoder = new TextDecoder();

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** What a connection that is given up is told. */
function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('given up');
}

/**
 * Sends one request and takes the whole answer. Below the client's own `request`, which makes a stream of every body and
 * wants a signal for every time limit: for answers of a few hundred bytes that is most of what asking costs.
 * @throws NetError for an answer that is not to be used; the signal's reason; what the client says.
 */
export function exchange(
  dispatcher: Dispatcher,
  question: Dispatcher.DispatchOptions,
  { server, limitMs, maxBytes, signal, redirects, answered }: Terms,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    let connection: Dispatcher.DispatchController | undefined;
    let over = false;
    const end = (): void => {
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    const fail = (error: unknown): void => {
      if (over) return;
      end();
      reject(error);
      connection?.abort(asError(error));
    };
    const stop = (): void => fail(signal?.reason);
    const timer = setTimeout(
      () => fail(new NetError('timeout', `${server} did not answer within ${limitMs / 1000} s`)),
      limitMs,
    ).unref();
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);

    let received: Omit<Received, 'text'> = { status: 0, headers: {} };
    const chunks: Buffer[] = [];
    let length = 0;
    dispatcher.dispatch(question, {
      onRequestStart(controller) {
        connection = controller;
        // Given up before there was a connection.
        if (over) controller.abort(new Error('given up'));
      },
      onResponseStart(_, status, headers) {
        if (isRedirect(status) && !redirects)
          return fail(new NetError('bad_response', `${server} answers with a redirect, which is not followed`));
        received = { status, headers };
      },
      onResponseData(_, chunk) {
        length += chunk.length;
        if (length > maxBytes) return fail(new NetError('bad_response', `${server} sent more than ${maxBytes} bytes`));
        chunks.push(chunk);
      },
      onResponseEnd() {
        if (over) return;
        end();
        const text = decoder.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
        handOut(answered, () => resolve({ ...received, text }));
      },
      onResponseError: (_, error) => fail(error),
    });
  });
}
