import type { View } from '../../output/format.ts';
import { Failure, messageOf } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { formatOf } from '../output-options.ts';
import { openPrinter } from '../print.ts';
import type { Check, Finding } from './check.ts';
import { completion } from './completion.ts';
import { data } from './data.ts';
import { keys } from './keys.ts';
import { node } from './node.ts';
import { servers } from './servers.ts';
import { settings } from './settings.ts';
import { store } from './store.ts';
import { terminal } from './terminal.ts';

const CHECKS: readonly Check[] = [node, settings, keys, servers, store, data, terminal, completion];

const STYLE = { ok: 'good', note: 'warn', problem: 'bad' } as const;

const VIEW: View<Finding> = {
  noun: ['finding', 'findings'],
  columns: [
    { title: 'CHECK', path: 'check', priority: 1 },
    { title: 'STATE', path: 'state', priority: 2, style: ({ state }) => STYLE[state] },
    { title: 'DETAIL', path: 'detail', priority: 3 },
    { title: 'REPAIR', path: 'repair', priority: 4, min: 60, cell: ({ repair }) => repair ?? '' },
  ],
  empty: 'this should not happen',
};

/** One part that cannot be looked at must not hide the others; a cause they share is said once. */
async function look(check: Check, context: Context, seen: Set<unknown>): Promise<readonly Finding[]> {
  try {
    return await check.look(context);
  } catch (error) {
    if (seen.has(error)) return [];
    seen.add(error);
    const repair = (error instanceof Failure && error.hint) || 'run again with --debug and report what it prints';
    return [{ check: check.name, state: 'problem', detail: messageOf(error), repair }];
  }
}

/** What a narrow table cuts: each finding that can be mended, in full. */
function repairs(checks: readonly Finding[]): readonly string[] {
  return checks.flatMap(({ check, detail, repair }) => (repair === null ? [] : [`${check}: ${detail}`, `  ${repair}`]));
}

/** Looks at every part of the installation; `unavailable` when one of them is broken. */
export async function doctor(call: Call, context: Context): Promise<ExitName> {
  const printer = await openPrinter(call, context, VIEW);
  let ok = true;
  const checks: Finding[] = [];
  const seen = new Set<unknown>();
  for (const check of CHECKS) {
    const findings = await look(check, context, seen);
    checks.push(...findings);
    ok &&= findings.every(({ state }) => state !== 'problem');
    await printer.items(findings);
  }
  await printer.end({ data: { ok, checks } });
  if (formatOf(call) === 'table') for (const line of repairs(checks)) context.note(line);
  return ok ? 'done' : 'unavailable';
}
