import { ageInSeconds } from '../../shared/time.ts';
import type { Output } from '../engine.ts';
import type { Handlers, Local, Source } from './context.ts';

type Listed = Output<'plugins.list'>[number];

const SECONDS_PER_DAY = 86_400;

function basics(local: Local, source: Source): Listed {
  return {
    name: source.name,
    display_name: source.displayName,
    supported_ioc_types: source.types,
    enabled: local.enabled(source.name),
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

function details(local: Local, source: Source): Listed {
  const { version, basis, egress } = source;
  const date = dataDate(source);
  const age = date === undefined ? 0 : Math.floor(ageInSeconds(date, local.now()) / SECONDS_PER_DAY);
  return {
    ...basics(local, source),
    version,
    basis,
    egress,
    key: 'not needed',
    ...(date !== undefined && { data_date: date, data_age_days: age }),
  };
}

/** What can be asked. */
export const plugins: Handlers<'plugins.list'> = {
  async 'plugins.list'(local, { all = false }) {
    const sources = await local.plugins();
    if (all) return sources.map((source) => details(local, source));
    return sources.filter(({ name }) => local.enabled(name)).map((source) => basics(local, source));
  },
};
