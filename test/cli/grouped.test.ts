import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyFolder, socctl } from './run.ts';

const KEY = 'an-invented-key-of-the-test-4711';

/** The URLs of every request, one list for each. */
const asked: string[][] = [];
let refused = '';
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const urls = JSON.parse(body).threatInfo.threatEntries.map(({ url }: { url: string }) => url) as string[];
  asked.push(urls);
  const matches = urls
    .filter((url) => url.includes('bad'))
    .map((url) => ({ threatType: 'MALWARE', platformType: 'ANY_PLATFORM', threat: { url } }));
  response.statusCode = urls.includes(refused) ? 400 : 200;
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify(response.statusCode === 400 ? { error: { code: 400, message: 'Invalid' } } : { matches }),
  );
});
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  asked.length = 0;
  refused = '';
});

const urls = Array.from(
  { length: 300 },
  (_, number) => `http://${number % 10 === 0 ? 'bad' : 'good'}${number}.evilish.org/`,
);

function analyze(home: string, ...how: string[]) {
  const env = {
    SOCCTL_PLUGINS_SAFEBROWSING_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    SOCCTL_SAFEBROWSING_KEY: KEY,
  };
  const args = ['analyze', '--plugins', 'safebrowsing', ...how];
  return socctl(args, { home, env, input: urls.join('\n') });
}

const rows = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { ioc: string; results: { safebrowsing: { status: string; verdict: string } } });

test('a list is asked about in groups, everybody once, and what came back is kept', async () => {
  const home = emptyFolder();
  const { code, stdout } = await analyze(home, '--jsonl');
  expect(code).toBe(0);
  const found = rows(stdout);
  expect(found.map(({ ioc }) => ioc)).toEqual(urls);
  for (const { ioc, results } of found)
    expect(results.safebrowsing.verdict).toBe(ioc.includes('bad') ? 'malicious' : 'none');
  expect(asked.flat().sort()).toEqual([...urls].sort());
  expect(asked.length).toBeLessThanOrEqual(30);

  asked.length = 0;
  expect(rows((await analyze(home, '--jsonl')).stdout)).toHaveLength(urls.length);
  expect(asked).toEqual([]);
});

test('the plan counts groups, no larger than what is in work at once', async () => {
  const calls = async (...how: string[]) => {
    const { stdout } = await analyze(emptyFolder(), '--dry-run', '--json', ...how);
    return (JSON.parse(stdout) as { sources: { calls: number }[] }).sources[0]?.calls;
  };
  expect(await calls()).toBe(5);
  expect(await calls('--concurrency', '1000')).toBe(1);
  expect(await calls('--concurrency', '1')).toBe(300);
  expect(asked).toEqual([]);
});

test('one that the source does not take costs the others nothing', async () => {
  refused = urls[7] ?? '';
  const found = rows((await analyze(emptyFolder(), '--jsonl')).stdout);
  const failed = found.filter(({ results }) => results.safebrowsing.status === 'error');
  expect(failed.map(({ ioc }) => ioc)).toEqual([refused]);
  expect(found.filter(({ results }) => results.safebrowsing.verdict === 'malicious')).toHaveLength(30);
});
