import type { Output } from '../../engine/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';

type Row = Output<'keys.list'>[number];

/** A key's state at a time: it works, it ended by itself, or somebody ended it. */
function stateOf({ revoked_at: revoked, expires_at: expires }: Row, now: number): string {
  if (revoked !== null) return 'revoked';
  return expires !== null && Date.parse(expires) <= now ? 'expired' : 'active';
}

function viewAt(now: number): View<Row> {
  return {
    noun: ['account', 'accounts'],
    empty: 'make one: socctl keys create NAME --scope analysis:write',
    columns: [
      { title: 'NAME', path: 'name', priority: 1, min: 12 },
      { title: 'STATE', path: 'revoked_at', priority: 2, cell: (row) => stateOf(row, now) },
      { title: 'SCOPES', path: 'scopes', priority: 3, cell: ({ scopes }) => scopes.join(' '), min: 20 },
      { title: 'ORG', path: 'org', priority: 5 },
      { title: 'KEY', path: 'prefix', priority: 4, cell: ({ prefix }) => `${prefix}…` },
      { title: 'EXPIRES', path: 'expires_at', priority: 6 },
      { title: 'RATE', path: 'rate', priority: 8, align: 'right' },
      { title: 'QUOTA', path: 'quota', priority: 9, align: 'right' },
      { title: 'MADE', path: 'created_at', priority: 7 },
    ],
  };
}

/** Runs `keys list`. */
export async function listKeys(call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const printer = await openPrinter(call, context, viewAt(Date.now()));
  await printer.items(await engine.call('keys.list', {}));
  await printer.end({ next: ['what they asked: socctl audit --account NAME'] });
  return 'done';
}
