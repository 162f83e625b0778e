import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, median, printTable } from './benchmark.ts';

/** One thing that is timed as a whole process, and how many times `node -e 0` it may take. */
interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly limit: number;
}

const BIN = 'bin/socctl.cjs';
const ROUNDS = 15;

/** A page of a report: 50 lines with indicators in some of them. */
const PAGE = Array.from({ length: 50 }, (_, line) =>
  line % 5 === 0
    ? `seen hxxp://host${line}[.]example[.]com/a and 203.0.113.${line} at 10:0${line % 10}`
    : 'the quick analyst reads a line without any indicator in it, as most lines are',
).join('\n');

const STARTUP: readonly Case[] = [
  { name: '--version', args: [BIN, '--version'], limit: 1.2 },
  { name: '--help', args: [BIN, '--help'], limit: 2 },
  { name: 'defang', args: [BIN, 'defang'], input: 'http://example.com', limit: 2 },
  { name: 'extract, a page', args: [BIN, 'extract'], input: PAGE, limit: 3 },
  { name: 'analyze, one offline', args: [BIN, 'analyze', '8.8.8.8'], limit: 5 },
];

/** Wall-clock milliseconds of one whole run. */
function timed({ args, input }: Pick<Case, 'args' | 'input'>, home: string): number {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    input: input ?? '',
    env: { HOME: home, PATH: process.env['PATH'] },
  });
  const took = Number(process.hrtime.bigint() - begun) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return took;
}

/**
 * Every case right after a bare `node -e 0`, so that a machine that slows down slows both; the figure is the median of
 * the paired ratios.
 */
function run(): boolean {
  const home = mkdtempSync(join(tmpdir(), 'socctl-bench-'));
  const bare = { args: ['-e', '0'] };
  for (const each of STARTUP) timed(each, home);
  const rows = STARTUP.map((each) => {
    const ratios = Array.from({ length: ROUNDS }, () => {
      const base = timed(bare, home);
      return timed(each, home) / base;
    });
    return { each, ratio: median(ratios), best: Math.min(...ratios) };
  });
  rmSync(home, { recursive: true });
  console.log('start-up, times node -e 0 (median of paired ratios, best, limit)');
  printTable(
    rows.map(({ each, ratio, best }) => [
      each.name,
      ratio.toFixed(2),
      best.toFixed(2),
      String(each.limit),
      ratio <= each.limit ? 'ok' : 'OVER',
    ]),
  );
  return rows.every(({ each, ratio }) => ratio <= each.limit);
}

export const startup: Benchmark = { name: 'startup', run };
