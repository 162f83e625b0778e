import type { Context } from '../command.ts';
import type { Candidate, LookUp } from '../complete.ts';
import { configRequest } from '../config-request.ts';
import { branches } from '../tree.ts';

type Kind = Parameters<LookUp>[0];
type Place = Parameters<LookUp>[1];
type Find = (place: Place, context: Context, current: string) => Promise<readonly Candidate[]>;

/** The settings that the unfinished line itself names count, not those of the run that completes it. */
async function glanceFor(
  { given }: Place,
  context: Context,
): ReturnType<typeof import('../../config/index.ts').glance> {
  const { glance } = await import('../../config/index.ts');
  const request = configRequest(context);
  return glance({ ...request, configDir: given.get('config-dir'), profile: given.get('profile'), notice: () => {} });
}

async function plugins(): Promise<readonly Candidate[]> {
  const { plugins } = await import('../../analysis/index.ts');
  return plugins.map(({ name, displayName }) => ({ value: name, about: displayName }));
}

const FINDERS: Readonly<Record<Kind, Find>> = {
  async command({ positionals }, { commands }) {
    const next = branches(positionals.join(' '), commands).map(({ word, about }) => ({ value: word, about }));
    if (positionals.length > 0) return next;
    const { default: topics } = await import('../topics/index.gen.ts');
    return [...next, ...topics.map(({ name, about }) => ({ value: name, about }))];
  },
  async profile(place, context) {
    const { profiles } = await glanceFor(place, context);
    return profiles.map((value) => ({ value, about: '' }));
  },
  plugin: plugins,
  async 'plugin-or-keyless'() {
    const { KEYLESS } = await import('../plugins/keyless.ts');
    return [...(await plugins()), { value: KEYLESS, about: 'all that are asked without a key' }];
  },
  async setting() {
    const { SETTINGS, VENDOR_VARIABLES } = await import('../../config/index.ts');
    const names = (await plugins()).map(({ value }) => value);
    return SETTINGS.flatMap(({ key, about, secret }) => {
      if (!key.includes('*')) return [{ value: key, about }];
      const some = secret ? Object.keys(VENDOR_VARIABLES) : names;
      return some.map((name) => ({ value: key.replace('*', name), about }));
    });
  },
  async secret() {
    const { SYSTEMS } = await import('../auth/systems.ts');
    return SYSTEMS.map(({ system }) => ({ value: system, about: '' }));
  },
  async scope() {
    const { SCOPES } = await import('../../accounts/index.ts');
    return SCOPES.map((value) => ({ value, about: '' }));
  },
  async type() {
    const { OBSERVABLE_TYPES } = await import('../../ioc/index.ts');
    return [...OBSERVABLE_TYPES, 'all'].map((value) => ({ value, about: '' }));
  },
  async analysis(place, context, current) {
    const [{ glimpses }, { defangValue }] = await Promise.all([
      import('../../store/index.ts'),
      import('../../ioc/text.ts'),
    ]);
    const found = glimpses((await glanceFor(place, context)).storePath(), current);
    return found.map(({ id, ioc, verdict }) => ({ value: id, about: `${verdict} ${defangValue(ioc)}` }));
  },
};

/**
 * Looks values up for the word `current`. What cannot be looked up (no store, a broken configuration) gives no values:
 * the Tab key is no place for errors.
 */
export function lookUpFor(current: string, context: Context): LookUp {
  return async (kind, place) => {
    try {
      return await FINDERS[kind](place, context, current);
    } catch {
      return [];
    }
  };
}
