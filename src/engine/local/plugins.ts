import { ageInSeconds } from '../../shared/time.ts';
import type { Output } from '../engine.ts';
import type { Handlers, Local, Source } from './context.ts';
import { hasKey, type Off, offReason } from './standing.ts';

type Listed = Output<'plugins.list'>[number];

const SECONDS_PER_DAY = 86_400;

function basics(source: Source, off: Off | undefined): Listed {
  return {
    name: source.name,
    display_name: source.displayName,
    supported_ioc_types: source.types,
    enabled: off === undefined,
    categories: source.categories,
  };
}

/** The date of shipped data; nothing when the data is missing, which asking the plugin reports. */
function dataDate(source: Source): string | undefined {
  try {
    return source.dataDate?.();
  } catch {
    return undefined;
  }
}

async function keyState(local: Local, source: Source): Promise<NonNullable<Listed['key']>> {
  if (!source.key) return 'not needed';
  if (await hasKey(local, source)) return 'set';
  return source.key.required ? 'missing' : 'optional';
}

/** Who is asked, by the source's own address. */
function asks({ egress, url }: Source): string | undefined {
  if (egress === 'dns' || url?.startsWith('dns:')) return 'name servers';
  return url === undefined ? undefined : new URL(url).host;
}

async function details(local: Local, source: Source, off: Off | undefined): Promise<Listed> {
  const { version, basis, egress } = source;
  const host = asks(source);
  const date = dataDate(source);
  const age = date === undefined ? 0 : Math.floor(ageInSeconds(date, local.now()) / SECONDS_PER_DAY);
  return {
    ...basics(source, off),
    version,
    basis,
    egress,
    key: await keyState(local, source),
    ...(off && { off }),
    ...(host !== undefined && { asks: host }),
    ...(date !== undefined && { data_date: date, data_age_days: age }),
  };
}

/** What can be asked, and whether the keys for it are good. */
export const plugins: Handlers<'plugins.list' | 'plugins.check'> = {
  async 'plugins.check'(local, _, signal) {
    // The list is asked for by runs that ask nobody.
    const { checkKeys } = await import('./key-check.ts');
    return checkKeys(local, signal);
  },
  async 'plugins.list'(local, { all = false }) {
    const sources = await local.plugins();
    const { quotasLeft } = await import('./quota-left.ts');
    const left = await quotasLeft(local, sources);
    const listed = await Promise.all(
      sources.map(async (source): Promise<readonly Listed[]> => {
        const off = await offReason(local, source);
        if (off !== undefined && !all) return [];
        const quota = left.get(source.name);
        const known = all ? await details(local, source, off) : basics(source, off);
        return [{ ...known, ...(quota && { quota }) }];
      }),
    );
    return listed.flat();
  },
};
