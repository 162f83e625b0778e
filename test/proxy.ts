import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** What somebody asked a proxy for. */
interface Through {
  /** `CONNECT`, or the method of a request that was forwarded. */
  readonly method: string;
  /** `host:port` of a tunnel, the whole address of what was forwarded. */
  readonly target: string;
  readonly credentials: string | undefined;
}

export interface ProxyServer {
  readonly url: string;
  readonly seen: Through[];
  close(): Promise<void>;
}

interface Manner {
  /** Asked for as `Basic` before anything is let through. */
  readonly credentials?: string;
  /** The status with which everything is refused. */
  readonly refuses?: number;
  /** Takes connections and never answers. */
  readonly silent?: boolean;
  /** Speaks TLS itself. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/**
 * A proxy on loopback that forwards plain HTTP and makes tunnels. Whatever the name that is asked for, it leads to
 * loopback: so a server of the test's own answers by any name, which only a proxy can find.
 */
export async function startProxy({ credentials, refuses, silent = false, tls }: Manner = {}): Promise<ProxyServer> {
  const seen: Through[] = [];
  const sockets = new Set<Socket>();
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;

  function enter({ method = '', url = '', headers }: IncomingMessage): number {
    seen.push({ method, target: url, credentials: headers['proxy-authorization'] });
    if (wanted !== undefined && headers['proxy-authorization'] !== wanted) return 407;
    return refuses ?? 200;
  }

  const answer: RequestListener = (asked, response) => {
    const status = enter(asked);
    if (silent) return;
    if (status !== 200) {
      response.writeHead(status).end();
      return;
    }
    const { port, pathname, search } = new URL(asked.url ?? '');
    const { 'proxy-authorization': _, ...headers } = asked.headers;
    const onward = request(
      { host: '127.0.0.1', port, path: pathname + search, method: asked.method, headers },
      (got) => {
        response.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    asked.pipe(onward);
  };
  const server: Server = tls ? createTlsServer(tls, answer) : createServer(answer);
  server.on('connect', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    const status = enter(asked);
    socket.on('error', () => {});
    if (silent) return;
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onward = connect(Number(asked.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    onward.on('error', () => socket.destroy());
  });
  server.on('connection', (socket: Socket) => void sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
