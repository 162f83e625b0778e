import { spawn } from 'node:child_process';
import { once } from 'node:events';

const BIN = 'bin/socctl.cjs';
/** Said on descriptor 3 when the program ends. */
const HOOK = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));",
)}`;

/** What a whole run of the program took. */
export interface Usage {
  /** Megabytes of resident memory at its peak. */
  readonly peak: number;
  /** Seconds of the processor, user and system. */
  readonly cpu: number;
  /** Seconds of the clock. */
  readonly wall: number;
  /** What it printed, where that is piped. */
  readonly output: string;
}

/** Runs the program on a home of its own. @throws Error when it fails. */
export async function measured(
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string>> = {},
  stdout: 'ignore' | 'pipe' = 'ignore',
): Promise<Usage> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', HOOK, BIN, ...args], {
    stdio: ['ignore', stdout, 'inherit', 'pipe'],
    env: { HOME: home, PATH: process.env['PATH'], ...env },
  });
  let told = '';
  (child.stdio[3] as NodeJS.ReadableStream).on('data', (part) => {
    told += String(part);
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => void printed.push(part));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(told) as Record<string, number>;
  return {
    output: Buffer.concat(printed).toString(),
    peak: Number(maxRSS) / 1024,
    cpu: (Number(userCPUTime) + Number(systemCPUTime)) / 1e6,
    wall: (performance.now() - begun) / 1000,
  };
}
