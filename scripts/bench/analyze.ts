import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Benchmark, median, printTable } from './benchmark.ts';
import { measured } from './usage.ts';

/** Indicators a second of the processor, everything stored: of its own, since the clock's would be those of the others on the machine. */
const STORED_LIMIT = 3000;
const STORED = 30_000;
const ROUNDS = 3;

/** Calls to a vendor that takes so long for each, so many at once. */
const CALLS = 1000;
const VENDOR_MS = 50;
const AT_ONCE = 50;
/** Of the rate that nothing but the vendor's time would allow. */
const IDEAL_LIMIT = 0.85;

/** As in real lists: a fifth each of addresses, names, URLs, hashes and mailboxes. */
function indicator(n: number): string {
  const shapes = [
    () => `203.${(n >> 8) & 255}.${n & 255}.${9 + (n >> 16)}`,
    () => `host${n}.orchard-supply.com`,
    () => `http://files${n}.plumtree.net/a/${n}.html`,
    () => createHash('sha256').update(String(n)).digest('hex'),
    () => `user${n}@mail${n % 50}.plumtree.org`,
  ];
  return (shapes[n % shapes.length] as () => string)();
}

function address(n: number): string {
  return `45.83.${n >> 8}.${n & 255}`;
}

function listIn(home: string, count: number, make: (n: number) => string): string {
  const file = join(home, 'list.txt');
  writeFileSync(file, Array.from({ length: count }, (_, n) => `${make(n)}\n`).join(''));
  return file;
}

/** Nobody beyond the machine is asked, and every answer is in the store. */
async function stored(home: string): Promise<boolean> {
  const args = ['analyze', '-i', listIn(home, STORED, indicator), '--jsonl', '-q'];
  const first = await measured(args, home);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measured(args, home));
  const [cpu, wall] = [median(rounds.map((each) => each.cpu)), median(rounds.map((each) => each.wall))];
  const rate = STORED / cpu;
  console.log(`${STORED} indicators, offline, whole processes`);
  printTable([
    ['', 'a CPU second', 'limit', 'a second', 'peak MB'],
    ['asked', (STORED / first.cpu).toFixed(0), '', (STORED / first.wall).toFixed(0), first.peak.toFixed(0)],
    [
      'stored',
      rate.toFixed(0),
      `${STORED_LIMIT} ${rate >= STORED_LIMIT ? 'ok' : 'BELOW'}`,
      (STORED / wall).toFixed(0),
      Math.max(...rounds.map(({ peak }) => peak)).toFixed(0),
    ],
  ]);
  return rate >= STORED_LIMIT;
}

const ANSWER = JSON.stringify({
  data: { abuseConfidenceScore: 0, totalReports: 0, numDistinctUsers: 0, isWhitelisted: false, lastReportedAt: null },
});

/** A vendor on loopback that knows when it was first asked, when it last answered, and how many it had at once. */
async function startVendor() {
  const seen = { asked: 0, first: 0, last: 0, now: 0, most: 0 };
  const server = createServer(async (_, response) => {
    seen.first ||= performance.now();
    seen.asked += 1;
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await sleep(VENDOR_MS);
    response.setHeader('content-type', 'application/json');
    response.end(ANSWER);
    seen.now -= 1;
    seen.last = performance.now();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { seen, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function asking(home: string): Promise<boolean> {
  const list = listIn(home, CALLS, address);
  const rows = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { seen, server, url } = await startVendor();
    const env = {
      SOCCTL_PLUGINS_ABUSEIPDB_URL: url,
      SOCCTL_PLUGINS_ABUSEIPDB_RATE: `${CALLS * 10}/s`,
      ABUSEIPDB_API_KEY: 'a-key-of-the-benchmark',
    };
    const args = ['analyze', '-i', list, '--plugins', 'abuseipdb', '--refresh', '--concurrency', String(AT_ONCE)];
    await measured([...args, '--jsonl', '-q'], home, env);
    server.close();
    if (seen.asked !== CALLS) throw new Error(`${seen.asked} calls instead of ${CALLS}`);
    rows.push({ seconds: (seen.last - seen.first) / 1000, most: seen.most });
  }
  const ideal = (CALLS / AT_ONCE) * (VENDOR_MS / 1000);
  const share = ideal / median(rows.map(({ seconds }) => seconds));
  console.log(`${CALLS} calls to a vendor that takes ${VENDOR_MS} ms, --concurrency ${AT_ONCE}`);
  printTable([
    ['', 'seconds', 'of the ideal rate', 'limit', 'at once'],
    [
      'asked',
      median(rows.map(({ seconds }) => seconds)).toFixed(2),
      `${(share * 100).toFixed(0)} %`,
      `${IDEAL_LIMIT * 100} % ${share >= IDEAL_LIMIT ? 'ok' : 'BELOW'}`,
      String(Math.max(...rows.map(({ most }) => most))),
    ],
  ]);
  return share >= IDEAL_LIMIT;
}

async function run(): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), 'socctl-bench-'));
  try {
    const results = [await stored(home), await asking(home)];
    return results.every(Boolean);
  } finally {
    rmSync(home, { recursive: true });
  }
}

export const analyzing: Benchmark = { name: 'analyze', run };
