import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, median, printTable } from './benchmark.ts';
import { fanOut } from './fan-out.ts';
import { askBare, startStandin } from './standin.ts';
import { measured } from './usage.ts';

/** Indicators a second of the processor, everything stored: of its own, since the clock's would be those of the others on the machine. */
const STORED_LIMIT = 3000;
/** Indicators in a megabyte of a list. */
const A_MEGABYTE = 30_000;
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
async function stored(home: string, count: number): Promise<boolean> {
  const args = ['analyze', '-i', listIn(home, count, indicator), '--jsonl', '-q'];
  const first = await measured(args, home);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measured(args, home));
  const [cpu, wall] = [median(rounds.map((each) => each.cpu)), median(rounds.map((each) => each.wall))];
  const rate = count / cpu;
  console.log(`${count} indicators, offline, whole processes`);
  printTable([
    ['', 'a CPU second', 'limit', 'a second', 'peak MB'],
    ['asked', (count / first.cpu).toFixed(0), '', (count / first.wall).toFixed(0), first.peak.toFixed(0)],
    [
      'stored',
      rate.toFixed(0),
      `${STORED_LIMIT} ${rate >= STORED_LIMIT ? 'ok' : 'BELOW'}`,
      (count / wall).toFixed(0),
      Math.max(...rounds.map(({ peak }) => peak)).toFixed(0),
    ],
  ]);
  return rate >= STORED_LIMIT;
}

const ANSWER = JSON.stringify({
  data: { abuseConfidenceScore: 0, totalReports: 0, numDistinctUsers: 0, isWhitelisted: false, lastReportedAt: null },
});

/**
 * The share of the ideal rate. What the vendor itself costs is told beside it, and how fast a client is that does nothing
 * else: where that stays behind the ideal, the machine does, and so does the vendor on it.
 */
async function asking(home: string): Promise<boolean> {
  const vendor = await startStandin({ abuseipdb: ANSWER }, VENDOR_MS);
  const ask = async (calls: number) => {
    const env = {
      SOCCTL_PLUGINS_ABUSEIPDB_URL: `${vendor.url}/abuseipdb`,
      SOCCTL_PLUGINS_ABUSEIPDB_RATE: `${CALLS * 10}/s`,
      ABUSEIPDB_API_KEY: 'a-key-of-the-benchmark',
    };
    const list = listIn(home, calls, address);
    const args = ['analyze', '-i', list, '--plugins', 'abuseipdb', '--refresh', '--concurrency', String(AT_ONCE)];
    const { cpu } = await measured([...args, '--jsonl', '-q'], home, env);
    const seen = await vendor.seen();
    if (seen.asked !== calls) throw new Error(`${seen.asked} calls instead of ${calls}`);
    return { ...seen, own: cpu };
  };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    await askBare(`${vendor.url}/abuseipdb`, CALLS, AT_ONCE);
    const bare = await vendor.seen();
    const one = await ask(1);
    rounds.push({ bare, one, many: await ask(CALLS) });
  }
  vendor.close();
  const ideal = (CALLS / AT_ONCE) * (VENDOR_MS / 1000);
  const seconds = {
    many: median(rounds.map(({ many }) => many.seconds)),
    bare: median(rounds.map(({ bare }) => bare.seconds)),
  };
  const cpu = (figures: readonly number[]) => `${((median(figures) / CALLS) * 1000).toFixed(2)} ms`;
  const share = ideal / seconds.many;
  console.log(`${CALLS} calls to a vendor that takes ${VENDOR_MS} ms, --concurrency ${AT_ONCE}`);
  printTable([
    ['', 'seconds', 'of the ideal rate', 'limit', 'at once', 'CPU a call', "the vendor's"],
    [
      'asked',
      seconds.many.toFixed(2),
      percent(share),
      `${percent(IDEAL_LIMIT)} ${share >= IDEAL_LIMIT ? 'ok' : 'BELOW'}`,
      String(Math.max(...rounds.map(({ many }) => many.most))),
      cpu(rounds.map(({ one, many }) => many.own - one.own)),
      cpu(rounds.map(({ many }) => many.cpu)),
    ],
    [
      'a bare client',
      seconds.bare.toFixed(2),
      percent(ideal / seconds.bare),
      '',
      String(Math.max(...rounds.map(({ bare }) => bare.most))),
      '',
      cpu(rounds.map(({ bare }) => bare.cpu)),
    ],
  ]);
  console.log(
    `${percent(median(rounds.map(({ bare, many }) => bare.seconds / many.seconds)))} of what a bare client reaches`,
  );
  return share >= IDEAL_LIMIT;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

async function run(megabytes: number): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), 'socctl-bench-'));
  try {
    const results = [await stored(home, Math.round(megabytes * A_MEGABYTE)), await asking(home), await fanOut(home)];
    return results.every(Boolean);
  } finally {
    rmSync(home, { recursive: true });
  }
}

export const analyzing: Benchmark = { name: 'analyze', size: 1, run };
