import type { Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import { type ExitName, worst } from '../exit.ts';
import { openPrinter } from '../print.ts';
import { left } from './left.ts';

type Check = Output<'plugins.check'>[number];

const WORDS: Readonly<Record<Check['outcome'], string>> = {
  ok: 'ok',
  refused: 'refused',
  unreachable: 'could not ask',
  untried: 'not tried',
};
const STYLES = { ok: 'good', refused: 'bad', unreachable: 'warn', untried: 'dim' } as const;

const VIEW: View<Check> = {
  noun: ['key', 'keys'],
  empty: 'no source has a key; store one with: socctl auth login virustotal',
  columns: [
    { title: 'SOURCE', path: 'name', priority: 1, min: 16 },
    {
      title: 'KEY',
      path: 'outcome',
      priority: 1,
      cell: ({ outcome }) => WORDS[outcome],
      style: ({ outcome }) => STYLES[outcome],
    },
    { title: 'QUOTA LEFT', path: 'quota', priority: 3, cell: ({ quota }) => left(quota) },
    {
      title: 'WHY',
      path: 'message',
      priority: 2,
      cell: ({ outcome, message }) => message ?? (outcome === 'untried' ? 'no call is cheap enough' : ''),
    },
  ],
};

function exitOfCheck({ code }: Check): ExitName {
  if (code === 'unauthorized' || code === 'forbidden') return 'refused';
  return code === 'rate_limited' || code === 'quota_exhausted' ? 'rate_limited' : 'unavailable';
}

/** How it ends: with the reason when no key works, as `partial` when one does and another does not. */
function exitOfAll(checks: readonly Check[]): ExitName {
  const failed = checks.filter(({ outcome }) => outcome === 'refused' || outcome === 'unreachable');
  if (failed.length > 0 && checks.some(({ outcome }) => outcome === 'ok')) return 'partial';
  return worst(failed.map(exitOfCheck));
}

/** Runs `plugins list --check`. */
export async function checkKeys(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const printer = await openPrinter(call, context, VIEW);
  const checks = await engine.call('plugins.check', {}, { signal: context.signal });
  await printer.items(checks);
  const refused = checks.find(({ outcome }) => outcome === 'refused');
  await printer.end(refused ? { next: [`store another one: socctl auth login ${refused.name}`] } : {});
  return exitOfAll(checks);
}
