import { spawnSync } from 'node:child_process';

/** CPU seconds (user and system) of a whole process that reads a file, as bash counts them. */
export function cpuSeconds(command: readonly string[], file: string, home: string): number {
  const line = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const { stderr, status } = spawnSync(
    'bash',
    ['-c', `TIMEFORMAT='%U %S'; time { ${line} < '${file}' > /dev/null; }`],
    { env: { HOME: home, PATH: process.env['PATH'], LC_ALL: 'C' }, encoding: 'utf8' },
  );
  const [, user, system] = /([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  if (status !== 0 || user === undefined) throw new Error(`${line} ended with ${status}: ${stderr}`);
  return Number(user) + Number(system);
}
