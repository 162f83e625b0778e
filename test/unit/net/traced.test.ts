import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createHttp, traced } from '../../../src/net/index.ts';

test('a line for every request: method, address without its query, status, time', async () => {
  const server = createServer((_, response) => response.writeHead(204).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lines: string[] = [];
  const http = traced(createHttp('1.2.3'), (line) => void lines.push(line));
  onTestFinished(() => http.close());
  const headers = { authorization: 'Bearer secret' };
  expect((await http.send({ url: `${url}/a/b?apikey=secret`, method: 'POST', headers })).status).toBe(204);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  await expect(http.send({ url: `${url}/c` })).rejects.toThrow(url);
  expect(lines).toEqual([
    expect.stringMatching(new RegExp(`^POST ${url}/a/b 204 \\d+ ms$`)),
    expect.stringMatching(new RegExp(`^GET ${url}/c no answer \\d+ ms$`)),
  ]);
});
