import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, printTable } from './benchmark.ts';
import { logText } from './texts.ts';

const MEGABYTE = 2 ** 20;
const BIN = 'bin/socctl.cjs';
/** Peak resident memory, whatever the length of the stream. */
const LIMIT = 200;
/** Said on descriptor 3 when the program ends. */
const USAGE = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));",
)}`;

interface Usage {
  /** In kilobytes. */
  readonly maxRSS: number;
  /** In microseconds. */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
}

/** The program fed with so many bytes, the same megabytes with a new line now and then; its output is thrown away. */
async function fed(args: readonly string[], bytes: number, home: string): Promise<Usage> {
  const child = spawn(process.execPath, ['--import', USAGE, BIN, ...args], {
    stdio: ['pipe', 'ignore', 'inherit', 'pipe'],
    env: { HOME: home, PATH: process.env['PATH'] },
  });
  const [stdin, report] = [child.stdin as NodeJS.WritableStream, child.stdio[3] as NodeJS.ReadableStream];
  let told = '';
  report.on('data', (part) => {
    told += String(part);
  });
  const ended = once(child, 'close');
  const block = logText(8 * MEGABYTE);
  for (let sent = 0, turn = 0; sent < bytes; sent += block.length, turn++) {
    const fresh = `seen host${turn}.orchard.example and 198.51.${turn % 256}.${(turn >> 8) % 256}\n`;
    if (!stdin.write(Buffer.concat([Buffer.from(fresh), block]))) await once(stdin, 'drain');
  }
  stdin.end();
  const [status] = await ended;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return JSON.parse(told) as Usage;
}

async function run(megabytes: number): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), 'socctl-bench-'));
  const rows: string[][] = [['', 'peak MB', 'limit', 'CPU s', 'MB/CPU s']];
  let within = true;
  for (const args of [['extract'], ['extract', '--jsonl'], ['defang'], ['refang']]) {
    const { maxRSS, userCPUTime, systemCPUTime } = await fed(args, megabytes * MEGABYTE, home);
    const [peak, seconds] = [maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6];
    within &&= peak <= LIMIT;
    rows.push([
      args.join(' '),
      peak.toFixed(0),
      `${LIMIT} ${peak <= LIMIT ? 'ok' : 'OVER'}`,
      seconds.toFixed(1),
      (megabytes / seconds).toFixed(1),
    ]);
  }
  rmSync(home, { recursive: true });
  console.log(`a stream of ${megabytes} MB of logs`);
  printTable(rows);
  return within;
}

export const stream: Benchmark = { name: 'stream', size: 2048, run };
