import type { Column, View } from '../../output/format.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';
import { checkKeys } from './check.ts';
import { enablingLine } from './enabling.ts';
import { left } from './left.ts';
import type { Source } from './require-source.ts';

/** What was left when the source last said so. */
const QUOTA: Column<Source> = { title: 'QUOTA LEFT', path: 'quota', priority: 4, cell: ({ quota }) => left(quota) };

const SOURCES_VIEW: View<Source> = {
  noun: ['source', 'sources'],
  empty: 'every source is disabled; socctl plugins list --all names them',
  columns: [
    { title: 'SOURCE', path: 'name', priority: 1, min: 16 },
    {
      title: 'ENABLED',
      path: 'enabled',
      priority: 2,
      cell: ({ enabled }) => (enabled ? 'yes' : 'no'),
      style: ({ enabled }) => (enabled ? 'good' : 'dim'),
    },
    {
      title: 'TYPES',
      path: 'supported_ioc_types',
      priority: 3,
      cell: ({ supported_ioc_types: types }) => types.join(' '),
    },
    QUOTA,
    { title: 'CATEGORIES', path: 'categories', priority: 5, cell: ({ categories }) => categories.join(' ') },
    { title: 'WHAT', path: 'display_name', priority: 6 },
  ],
};

/** The line that enables a source; for one that is handed indicators the one that does so once, which is the shorter. */
function enabledBy(source: Source): string {
  return source.off === 'needs_submit' ? 'socctl analyze --submit' : (enablingLine(source) ?? '');
}

/** With `--all` also what each needs and how old its data is. */
const ALL_VIEW: View<Source> = {
  ...SOURCES_VIEW,
  columns: [
    ...SOURCES_VIEW.columns.slice(0, 2),
    { title: 'KEY', path: 'key', priority: 3 },
    { title: 'ENABLED BY', path: 'off', priority: 4, min: 31, cell: enabledBy },
    {
      title: 'TYPES',
      path: 'supported_ioc_types',
      priority: 5,
      cell: ({ supported_ioc_types: types }) => types.join(' '),
    },
    { title: 'REVEALS', path: 'egress', priority: 6 },
    { ...QUOTA, priority: 7 },
    { title: 'ASKS', path: 'asks', priority: 8 },
    { title: 'DATA OF', path: 'data_date', priority: 9 },
    { title: 'WHAT', path: 'display_name', priority: 10 },
  ],
};

/** Runs `plugins list`. */
export async function listPlugins(call: Call, context: Context): Promise<ExitName> {
  const all = call.flag('all');
  if (call.flag('check')) {
    if (all) throw new Failure('usage', '--check and --all do not go together', 'give one of them');
    return checkKeys(call, context);
  }
  const engine = await context.engine();
  const printer = await openPrinter(call, context, all ? ALL_VIEW : SOURCES_VIEW);
  const sources = await engine.call('plugins.list', { all });
  await printer.items(sources);
  await printer.end({
    next: [all ? 'leave one out: socctl plugins disable NAME' : 'more of them: socctl plugins list --all'],
  });
  return 'done';
}
