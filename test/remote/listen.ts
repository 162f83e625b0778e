import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server saw it. */
export interface Seen {
  readonly method: string;
  /** With its query, as it stood in the request line. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Aborted when whoever asked is gone before the answer. */
  readonly gone: AbortSignal;
}

/** What a server of a test answers: a status with a JSON body, or what it does with the response itself. */
export type Answer =
  | { readonly status: number; readonly json?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | ((response: ServerResponse) => void);

export interface Listening {
  readonly url: string;
  /** Every request so far. */
  readonly seen: Seen[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A server on loopback that answers by a function. */
export function listen(answer: (request: Seen) => Answer | Promise<Answer>): Promise<Listening> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const gone = new AbortController();
    response.on('close', () => gone.abort(new Error('gone')));
    const asked = { method, path, headers, body: await bodyOf(request), gone: gone.signal };
    seen.push(asked);
    const given = await answer(asked);
    if (typeof given === 'function') return given(response);
    const body = given.json === undefined ? '' : JSON.stringify(given.json);
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers }).end(body);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ url: `http://127.0.0.1:${port}`, seen, close });
    });
  });
}
