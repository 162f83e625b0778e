import { parseArgs } from 'node:util';
import { analyzing } from './bench/analyze.ts';
import type { Benchmark } from './bench/benchmark.ts';
import { extraction } from './bench/extract.ts';
import { hostile } from './bench/hostile.ts';
import { startup } from './bench/startup.ts';
import { stream } from './bench/stream.ts';

const BENCHMARKS: readonly Benchmark[] = [startup, hostile, extraction, stream, analyzing];

/** `npm run bench -- NAME [--size MEGABYTES]`: one benchmark; the exit status says whether it stays within its limits. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { size: { type: 'string' } } });
  const benchmark = BENCHMARKS.find(({ name }) => name === positionals[0]);
  if (!benchmark) {
    console.error(`usage: npm run bench -- ${BENCHMARKS.map(({ name }) => name).join('|')} [--size MEGABYTES]`);
    process.exitCode = 2;
    return;
  }
  const within = await benchmark.run(Number(values.size ?? benchmark.size ?? 0));
  if (!within) process.exitCode = 1;
}

await main();
