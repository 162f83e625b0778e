import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { afterAll, expect, test } from 'vitest';
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
const waited = ['analyze', 'http://files.evilish.org/b', '--json', '--submit'];
optionMatters('analyze --wait', {
  env: vendors.env,
  args: [...waited, '--wait=1'],
  without: waited,
  changes: 'code',
  sees: /^7$/,
});
const secret = ['analyze', 'http://files.evilish.org/?token=9f8a7b6c5d4e', '--json', '--submit'];
optionMatters('analyze --yes', {
  env: vendors.env,
  args: [...secret, '--yes'],
  without: secret,
  changes: 'stdout',
  sees: /"pending":\{"joe_sandbox":/,
});
const looked = ['analyze', '45.83.140.140', '--json', '--plugins', 'virustotal'];
const { SOCCTL_TLP: _, SOCCTL_PAP: __, ...usual } = vendors.env;
optionMatters('analyze --tlp', {
  env: usual,
  args: [...looked, '--tlp', 'red'],
  without: looked,
  changes: 'stdout',
  sees: /"skip":\{"reason":"tlp","hint":"looking it up takes TLP:AMBER or less: --tlp amber"\}/,
});
optionMatters('analyze --pap', {
  env: usual,
  args: [...looked, '--pap', 'red'],
  without: looked,
  changes: 'stdout',
  sees: /"skip":\{"reason":"pap","hint":"looking it up takes PAP:AMBER or less: --pap amber"\}/,
});
optionMatters('analyze --offline', {
  env: usual,
  args: [...looked, '--offline'],
  without: looked,
  changes: 'stdout',
  sees: /"skip":\{"reason":"offline"/,
});
optionMatters('analyze --dry-run', {
  env: usual,
  args: [...looked, '--dry-run'],
  without: looked,
  changes: 'stdout',
  sees: /"sources":\[\{"plugin":"virustotal","egress":"lookup","does":"ask","to":"http:[^"]*","sends":"45\.83\.140\.140"/,
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
  env: { ...vendors.env, SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '1/8s' },
  before: ({ home }) =>
    socctl(['analyze', '45.83.140.1', '--plugins', 'virustotal'], {
      home,
      env: { ...vendors.env, SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '1/8s' },
    }),
  args: ['analyze', '45.83.140.2', '--plugins', 'virustotal', '--json', '--max-wait', '0'],
  without: ['analyze', '45.83.140.2', '--plugins', 'virustotal', '--json'],
  changes: 'stdout',
  sees: /"code":"rate_limited"/,
});

/** A browser that writes down what it is to open. */
const BROWSER = '#!/bin/sh\necho "$1" >> "$HOME/opened"\n';

async function opened({ home }: Place): Promise<string> {
  for (let tries = 0; tries < 40 && !existsSync(join(home, 'opened')); tries++) await sleep(50);
  return existsSync(join(home, 'opened')) ? readFileSync(join(home, 'opened'), 'utf8') : '';
}

optionMatters('analyze --open', {
  env: { ...vendors.env, BROWSER: './browser' },
  files: { browser: BROWSER },
  before: async ({ cwd }) => chmodSync(join(cwd, 'browser'), 0o755),
  args: ['analyze', '45.83.140.140', '--open'],
  without: ['analyze', '45.83.140.140'],
  changes: opened,
  sees: /^(?=[\s\S]*^https:\/\/www\.virustotal\.com\/gui\/ip-address\/45\.83\.140\.140$)(?=[\s\S]*^https:\/\/www\.abuseipdb\.com\/check\/)/m,
});

test('--open opens the pages of one indicator, and names those that it cannot open', async () => {
  const many = await socctl(['analyze', 'a.example.org', 'b.example.org', '--open']);
  expect(many).toMatchObject({ code: 2, stderr: expect.stringContaining('--open goes with one indicator') });
  const env = { ...vendors.env, BROWSER: './no-such-program' };
  const none = await socctl(['analyze', '45.83.140.140', '--open'], { env });
  expect(none.code).toBe(0);
  expect(none.stderr).toContain(
    'cannot run ./no-such-program; the page: https://www.abuseipdb.com/check/45.83.140.140',
  );
});

test.each(['html', 'stix', 'misp'])('--format %s is one document', async (format) => {
  const { code, stdout } = await socctl(['analyze', '45.83.140.140', 'paypa1.com', '--format', format], {
    env: vendors.env,
  });
  expect(code).toBe(0);
  const sees = { html: '45[.]83[.]140[.]140', stix: '"indicator_types":["malicious-activity"]', misp: '"to_ids":true' };
  expect(stdout).toContain(sees[format as keyof typeof sees]);
  const fields = await socctl(['analyze', 'paypa1.com', '--format', format, '--fields', 'ioc']);
  expect(fields).toMatchObject({ code: 2, stderr: expect.stringContaining('no place for --fields') });
});
