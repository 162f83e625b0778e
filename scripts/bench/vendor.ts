import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A vendor on loopback, in a process of its own so that it is not counted with what asks it: `fork` it with what it says
 * to each name at the start of a path, after how long, and who says nothing at all.
 */
const { bodies, delayMs, silent } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly bodies: Readonly<Record<string, string>>;
  readonly delayMs: number;
  readonly silent?: string;
};

/** Everything that an answer consists of is made before the first question. */
const answers = new Map(
  Object.entries(bodies).map(([name, text]) => {
    const body = Buffer.from(text);
    return [name, { body, headers: ['content-type', 'application/json', 'content-length', String(body.length)] }];
  }),
);

const none = () => ({ asked: 0, now: 0, most: 0, first: 0, last: 0, cpu: process.cpuUsage() });
let seen = none();

const server = createServer((request, response) => {
  if (seen.asked === 0) seen = { ...none(), first: performance.now() };
  seen.asked += 1;
  seen.now += 1;
  seen.most = Math.max(seen.most, seen.now);
  const name = request.url?.split('/')[1] ?? '';
  const answer = answers.get(name);
  if (!answer || name === silent) return;
  setTimeout(() => {
    response.writeHead(200, answer.headers);
    response.end(answer.body);
    seen.now -= 1;
    seen.last = performance.now();
  }, delayMs);
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
// Asked what it saw, it tells and begins anew.
process.on('message', () => {
  const { user, system } = process.cpuUsage(seen.cpu);
  const { asked, most, first, last } = seen;
  process.send?.({ asked, most, seconds: (last - first) / 1000, cpu: (user + system) / 1e6 });
  seen = none();
});
process.on('disconnect', () => process.exit());
