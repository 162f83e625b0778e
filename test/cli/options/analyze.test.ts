import Database from 'libsql';
import { afterAll } from 'vitest';
import { defangOptionsMatter, optionMatters, outputOptionsMatter, type Place } from '../option-matters.ts';
import { socctl } from '../run.ts';
import { storeIn } from '../seed.ts';
import { start } from '../start.ts';
import { startVendors } from '../vendors.ts';

const one = { args: ['analyze', 'paypa1.com'], without: ['analyze', 'paypa1.com'], changes: 'stdout' } as const;
const text = 'see http://files.example.net/a, gateway 10.0.0.1\n';
const free = { input: text, without: ['analyze', '--extract', '--jsonl'], changes: 'stdout' } as const;

/** Asked an hour ago. */
async function askedBefore({ home }: Place): Promise<void> {
  await socctl(['analyze', 'paypa1.com'], { home });
  const database = new Database(storeIn(home));
  const then = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  database.prepare('update cache set fetched_at = ?').run(then);
  database.close();
}

optionMatters('analyze --input', {
  ...one,
  files: { 'list.txt': 'example.org\n' },
  args: ['analyze', '-i', 'list.txt', '--jsonl'],
  without: ['analyze', '--jsonl'],
  sees: /"ioc":"example\.org"/,
});
optionMatters('analyze --extract', {
  ...free,
  args: ['analyze', '--extract'],
  without: ['analyze'],
  sees: /files\.example\.net/,
});
optionMatters('analyze --types', { ...free, args: [...free.without, '--types', 'ip'], sees: /^(?!.*"url")/ });
optionMatters('analyze --hosts', { ...free, args: [...free.without, '--hosts'], sees: /"ioc":"files\.example\.net"/ });
optionMatters('analyze --include-private', {
  ...free,
  args: [...free.without, '--include-private'],
  sees: /"ioc":"10\.0\.0\.1"/,
});
optionMatters('analyze --type', { ...one, args: [...one.args, '--type', 'ip'], changes: 'code', sees: /^2$/ });
optionMatters('analyze --plugins', {
  ...one,
  args: [...one.args, '--json', '--plugins', 'lookalike'],
  without: [...one.args, '--json'],
  sees: /^(?!.*"ioc_facts").*"lookalike"/,
});
const vendors = await startVendors({ jobSeconds: 60 });
afterAll(() => vendors.close());
optionMatters('analyze --submit', {
  env: vendors.env,
  args: ['analyze', 'http://files.evilish.org/a', '--json', '--submit'],
  without: ['analyze', 'http://files.evilish.org/a', '--json'],
  changes: 'stdout',
  sees: /"pending":\{"joe_sandbox":\{"job_id":"\d+","poll_url":/,
});
optionMatters('analyze --refresh', {
  ...one,
  before: askedBefore,
  args: [...one.args, '--json', '--refresh'],
  without: [...one.args, '--json'],
  sees: /^(?!.*"cached":true)/,
});
optionMatters('analyze --max-age', {
  ...one,
  before: askedBefore,
  args: [...one.args, '--json', '--max-age', '30m'],
  without: [...one.args, '--json'],
  sees: /^(?!.*"cached":true)/,
});
optionMatters('analyze --fail-on', {
  ...one,
  args: [...one.args, '--fail-on', 'suspicious'],
  changes: 'code',
  sees: /^10$/,
});
optionMatters('analyze --concurrency', {
  ...one,
  args: [...one.args, 'example.org', '--concurrency', '0'],
  without: [...one.args, 'example.org'],
  changes: 'code',
  sees: /^2$/,
});
optionMatters('analyze --changed', {
  ...one,
  before: askedBefore,
  args: [...one.args, 'quarterly-fern-ledger.com', '--changed', '--jsonl'],
  without: [...one.args, 'quarterly-fern-ledger.com', '--jsonl'],
  sees: /^\{(?!.*paypa1\.com).*"changes":\[\{"of":"verdict","from":null,"to":"unknown"\}\]\}\n$/,
});
const holders: ReturnType<typeof start>[] = [];
afterAll(() => {
  for (const { child } of holders) child.kill('SIGKILL');
});
optionMatters('analyze --lock', {
  ...one,
  async before({ home }) {
    const holder = start(['analyze', '--lock', 'nightly', '--jsonl'], { home });
    holders.push(holder);
    holder.child.stdin.write('8.8.8.8\n');
    await holder.until((out) => out.endsWith('\n'));
  },
  args: [...one.args, '--lock', 'nightly'],
  changes: 'stderr',
  sees: /another run has the lock nightly/,
});
outputOptionsMatter('analyze', { args: one.args, field: 'ioc' });
defangOptionsMatter('analyze', { args: ['analyze', 'files.example.org'] }, 'files.example.org');
optionMatters('analyze --max-wait', {
  env: { ...vendors.env, SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '1/3s' },
  before: ({ home }) =>
    socctl(['analyze', '45.83.140.1', '--plugins', 'virustotal'], {
      home,
      env: { ...vendors.env, SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '1/3s' },
    }),
  args: ['analyze', '45.83.140.2', '--plugins', 'virustotal', '--json', '--max-wait', '0'],
  without: ['analyze', '45.83.140.2', '--plugins', 'virustotal', '--json'],
  changes: 'stdout',
  sees: /"code":"rate_limited"/,
});
