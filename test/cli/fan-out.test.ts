import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { STEPS } from '../contract/network-steps.ts';
import { IP } from '../contract/step.ts';
import { socctl } from './run.ts';

const KEY = 'an-invented-key-of-the-test-4711';
const DELAY_MS = 200;

/** Ten sources that know the address, with the answers of their own tests. */
const TEN = [
  ...new Map(STEPS.filter(({ indicator }) => indicator === IP).map((step) => [step.plugin.name, step])).values(),
]
  .filter(({ plugin }) => plugin.egress === 'lookup')
  .slice(0, 10);

/** Each below its own name, after a while; `silent` never answers. */
async function vendors(silent?: string) {
  let [inFlight, most] = [0, 0];
  const server = createServer(async (request, response) => {
    most = Math.max(most, ++inFlight);
    const name = request.url?.split('/')[1];
    if (name === silent) return;
    await sleep(DELAY_MS);
    inFlight--;
    const step = TEN.find(({ plugin }) => plugin.name === name);
    response.setHeader('content-type', 'application/json');
    response.end(typeof step?.body === 'string' ? step.body : JSON.stringify(step?.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = TEN.flatMap(({ plugin: { name }, key }) => {
    const word = `SOCCTL_PLUGINS_${name.toUpperCase()}`;
    const own = [`SOCCTL_${name.toUpperCase()}_KEY`, KEY] as const;
    return [[`${word}_URL`, `${origin}/${name}`], [`${word}_ENABLED`, 'true'], ...(key === undefined ? [] : [own])];
  });
  const env = Object.fromEntries(settings);
  return { env, most: () => most };
}

const names = TEN.map(({ plugin }) => plugin.name);
const ask = ['analyze', IP.value, '--plugins', names.join(), '--json'];

test('ten sources are asked at the same time', async () => {
  expect(names).toHaveLength(10);
  const { env, most } = await vendors();
  const { results } = JSON.parse((await socctl(ask, { env })).stdout);
  expect(Object.values<{ status: string }>(results).map(({ status }) => status)).toEqual(Array(10).fill('ok'));
  expect(most()).toBe(10);
});

test('one that hangs costs its own row, at the time limit', async () => {
  const [silent = ''] = names;
  const { env } = await vendors(silent);
  const { code, stdout } = await socctl(ask, { env: { ...env, SOCCTL_TIMEOUT: '2' } });
  expect(code).toBe(0);
  const { [silent]: hanging, ...others } = JSON.parse(stdout).results;
  expect(hanging).toMatchObject({ status: 'error', error: { code: 'timeout' } });
  expect(Object.values<{ status: string }>(others).map(({ status }) => status)).toEqual(Array(9).fill('ok'));
});
