import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, median, printTable } from './benchmark.ts';
import { cpuSeconds } from './processes.ts';
import { logText, reportText } from './texts.ts';

const BIN = 'bin/socctl.cjs';
const ROUNDS = 3;
const READ = 'let n = 0; process.stdin.on("data", (chunk) => { for (const byte of chunk) n += byte; })';
/** What may be an indicator, nothing checked. */
const ANCHOR =
  'https?://[^[:space:]]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|[0-9a-fA-F]{32,128}|[A-Za-z0-9_-]+(\\[?\\.\\]?[A-Za-z0-9_-]+)+';

interface Program {
  readonly name: string;
  readonly command: readonly string[];
  /** CPU time it may take, times that of a node that adds up the bytes. */
  readonly limit?: number;
}

const PROGRAMS: readonly Program[] = [
  { name: 'wc -l', command: ['wc', '-l'] },
  { name: 'grep -oE', command: ['grep', '-aoE', ANCHOR] },
  { name: 'extract', command: [process.execPath, BIN, 'extract'], limit: 60 },
  { name: 'extract --types all', command: [process.execPath, BIN, 'extract', '--types', 'all'], limit: 80 },
  { name: 'extract --jsonl', command: [process.execPath, BIN, 'extract', '--jsonl'], limit: 80 },
  { name: 'defang', command: [process.execPath, BIN, 'defang'], limit: 30 },
  { name: 'refang', command: [process.execPath, BIN, 'refang'], limit: 60 },
];

const installed = ({ command: [program = ''] }: Program): boolean => !spawnSync(program, ['--version']).error;

/** Each program right after a node that only adds up the bytes; the figures are medians, the ratio that of pairs. */
function measure(file: string, bytes: number, home: string): boolean {
  const base = [process.execPath, '-e', READ];
  const rows = PROGRAMS.filter(installed).map((program) => {
    const pairs = Array.from({ length: ROUNDS }, () => {
      const reading = cpuSeconds(base, file, home);
      return { reading, own: cpuSeconds(program.command, file, home) };
    });
    const seconds = median(pairs.map(({ own }) => own));
    return { program, seconds, ratio: median(pairs.map(({ own, reading }) => own / reading)) };
  });
  printTable([
    ['', 'CPU s', 'MB/CPU s', 'times reading', 'limit'],
    ...rows.map(({ program: { name, limit }, seconds, ratio }) => [
      name,
      seconds.toFixed(2),
      seconds === 0 ? '-' : (bytes / 2 ** 20 / seconds).toFixed(1),
      ratio.toFixed(2),
      limit === undefined ? '' : `${limit} ${ratio <= limit ? 'ok' : 'OVER'}`,
    ]),
  ]);
  return rows.every(({ program: { limit }, ratio }) => limit === undefined || ratio <= limit);
}

function run(megabytes: number): boolean {
  const home = mkdtempSync(join(tmpdir(), 'socctl-bench-'));
  try {
    return Object.entries({ logs: logText, 'a dense report': reportText })
      .map(([name, make]) => {
        const file = join(home, 'text');
        const text = make(megabytes * 2 ** 20);
        writeFileSync(file, text);
        console.log(`${name}, ${megabytes} MB, whole processes (times reading: node that adds up the bytes)`);
        return measure(file, text.length, home);
      })
      .every(Boolean);
  } finally {
    rmSync(home, { recursive: true });
  }
}

export const extraction: Benchmark = { name: 'extract', size: 32, run };
