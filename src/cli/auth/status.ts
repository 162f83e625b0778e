import {
  type Config,
  type Effective,
  expandHome,
  mask,
  modeOf,
  octal,
  parseReference,
  showOrigin,
  showReference,
} from '../../config/index.ts';
import type { View } from '../../output/format.ts';
import { messageOf } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';
import { SYSTEMS, type System } from './systems.ts';

interface Row {
  readonly system: string;
  readonly setting: string;
  /** Where the key lies; `null` when there is none. */
  readonly source: string | null;
  /** Its last four characters. */
  readonly key: string | null;
  /** Permissions of the file it lies in, in octal; `null` when it lies in none. */
  readonly mode: string | null;
  /** Why it cannot be read. */
  readonly problem: string | null;
}

const VIEW: View<Row> = {
  noun: ['system', 'systems'],
  columns: [
    { title: 'SYSTEM', path: 'system', priority: 1 },
    { title: 'SOURCE', path: 'source', priority: 2, cell: ({ source }) => source ?? 'no key' },
    { title: 'KEY', path: 'key', priority: 3, cell: ({ key }) => key ?? '' },
    {
      title: 'MODE',
      path: 'mode',
      priority: 4,
      cell: ({ mode }) => mode ?? '',
      style: ({ mode }) => (mode?.endsWith('00') === false ? 'warn' : undefined),
    },
    { title: 'PROBLEM', path: 'problem', priority: 1, cell: ({ problem }) => problem ?? '', style: () => 'bad' },
  ],
  empty: 'store a key with: socctl auth login SYSTEM',
};

function sourceOf({ raw, origin }: Effective): string {
  const reference = parseReference(String(raw));
  const place = origin.layer === 'environment' ? `environment ${showOrigin(origin)}` : 'secrets file';
  return reference.kind === 'literal' ? place : `${showReference(reference)} (${place})`;
}

/** The mode of the file that holds the key itself; `null` when it lies in no file, or modes do not exist here. */
async function fileMode({ raw, origin }: Effective, { files }: Config, { io }: Context): Promise<string | null> {
  const { kind, target } = parseReference(String(raw));
  const inSecrets = kind === 'literal' && origin.layer === 'profile';
  if (!inSecrets && kind !== 'file') return null;
  const mode = await modeOf(inSecrets ? files.secrets : expandHome(target, io), io.platform);
  return mode === undefined ? null : octal(mode);
}

/** Reads the key as its use would: a command that no longer works shows here and not in the night. */
async function rowOf({ system, key: setting }: System, config: Config, context: Context): Promise<Row | undefined> {
  const found = await config.origin(setting);
  const row = { system, setting, source: null, key: null, mode: null, problem: null };
  // There are many sources, and most people have keys for a few: plugins list --all names those without.
  if (found.raw === undefined) return setting.startsWith('plugins.') ? undefined : row;
  const source = sourceOf(found);
  try {
    const secret = await config.secret(setting);
    const mode = await fileMode(found, config, context);
    return { ...row, source, key: secret === undefined ? null : mask(secret), mode };
  } catch (error) {
    return { ...row, source, problem: messageOf(error) };
  }
}

/** Which keys there are, where they lie, and whether they can be read. None is shown. */
export async function status(call: Call, context: Context): Promise<ExitName> {
  const config = await context.config();
  const all = await Promise.all(SYSTEMS.map((system) => rowOf(system, config, context)));
  const rows = all.filter((row) => row !== undefined);
  const printer = await openPrinter(call, context, VIEW);
  await printer.items(rows);
  await printer.end({ next: ['sources that take a key: socctl plugins list --all'] });
  return rows.some(({ problem }) => problem) ? 'partial' : 'done';
}
