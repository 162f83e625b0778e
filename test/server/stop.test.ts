import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

test('what a client sent on an open connection before the server stopped is still answered', async () => {
  const { url, key, stop } = await serve();
  const mine = await key(['analysis:read']);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
  });
  const asked = `GET /v0/quota HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${mine}\r\n\r\n`;
  socket.write(asked);
  await once(socket, 'data');
  heard = '';
  socket.write(asked);
  // In the same turn: the server has read nothing of it.
  const stopped = stop();
  await once(socket, 'close');
  await stopped;
  expect(heard).toMatch(/^HTTP\/1\.1 200 .*connection: close/is);
});
