import { type Document, type Value, type Values, valuesOf } from './document.ts';
import type { Setting } from './setting.ts';
import { requireSetting, SETTINGS, settingOf, VENDOR_VARIABLES, variablesOf } from './settings.ts';

/** Where a value in effect comes from. */
export type Origin =
  | { readonly layer: 'environment'; readonly variable: string }
  | { readonly layer: 'profile'; readonly profile: string }
  | { readonly layer: 'default' };

/** A setting and what is in effect for it: `raw` before it is checked, `undefined` when nothing sets it. */
export interface Effective {
  readonly key: string;
  readonly setting: Setting;
  readonly raw: Value | undefined;
  readonly origin: Origin;
}

/** The layers below the command line's own options, highest first: environment, profile, default. */
export interface Layers {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly profile: string;
  readonly values: Values;
}

export function layersOf(env: Layers['env'], profile: string, document: Document): Layers {
  return { env, profile, values: valuesOf(document, profile) };
}

/**
 * What is in effect for a setting. An empty variable counts as unset, as with `NO_COLOR`.
 * @throws Failure `usage` when there is no such setting.
 */
export function effective(key: string, { env, profile, values }: Layers): Effective {
  const setting = requireSetting(key);
  const variable = variablesOf(key).find((name) => env[name]);
  if (variable !== undefined) return { key, setting, raw: env[variable], origin: { layer: 'environment', variable } };
  if (Object.hasOwn(values, key)) return { key, setting, raw: values[key], origin: { layer: 'profile', profile } };
  const common = setting.common?.find((name) => env[name]);
  if (common !== undefined)
    return { key, setting, raw: env[common], origin: { layer: 'environment', variable: common } };
  return { key, setting, raw: setting.fallback, origin: { layer: 'default' } };
}

/** `profile work`, `SOCCTL_FAIL_ON`, `default`: an origin in the words of a listing. */
export function showOrigin(origin: Origin): string {
  if (origin.layer === 'environment') return origin.variable;
  return origin.layer === 'profile' ? `profile ${origin.profile}` : 'default';
}

/**
 * The value in effect, checked.
 * @throws Failure `usage` naming the origin when the value is not one the setting takes.
 */
export function checked({ key, setting, raw, origin }: Effective): Value | undefined {
  if (raw === undefined || origin.layer === 'default') return raw;
  return setting.parse(String(raw), origin.layer === 'environment' ? origin.variable : key);
}

/**
 * The values of a list, checked, from wherever they come: none of the layers takes back what another says.
 * @throws Failure `usage` naming the origin when one is not what the setting takes.
 */
export function gathered(key: string, layers: Layers): readonly Value[] {
  const above = effective(key, layers);
  const below = effective(key, { ...layers, env: {} });
  const all = above.origin.layer === 'environment' ? [above, below] : [below];
  return all.flatMap((found) => checked(found) ?? []);
}

/** `SOCCTL_PLUGINS_ASN_GEO_TTL` is about `plugins.asn_geo.ttl`. */
function pluginKeyOf(variable: string): string | undefined {
  const match = /^SOCCTL_PLUGINS_([A-Z0-9_]{1,64})_(ENABLED|SUBMIT|TLP|TTL|URL)$/.exec(variable);
  return match ? `plugins.${match[1]?.toLowerCase()}.${match[2]?.toLowerCase()}` : undefined;
}

/**
 * Every key worth listing: all settings with a name of their own, and those of plugins that something sets.
 * @param secrets the names of the secrets that the profile holds.
 */
export function keysOf({ env, values }: Layers, secrets: readonly string[] = []): readonly string[] {
  const plugins = [
    ...Object.keys(values).filter((key) => settingOf(key)?.secret !== true),
    ...secrets,
    ...Object.keys(VENDOR_VARIABLES)
      .map((plugin) => `plugins.${plugin}.key`)
      .filter((key) => variablesOf(key).some((name) => env[name])),
    ...Object.keys(env)
      .filter((name) => env[name])
      .map(pluginKeyOf),
  ].filter((key): key is string => key?.startsWith('plugins.') === true && settingOf(key) !== undefined);
  return SETTINGS.flatMap(({ key }) =>
    key.includes('*') ? [...new Set(plugins)].filter((each) => settingOf(each)?.key === key).sort() : [key],
  );
}
