import { Failure } from '../shared/failure.ts';
import { isObject } from '../shared/json.ts';
import { isProfileName } from './profile.ts';

/** The form of `config.json` and `secrets.json` that this program reads and writes. */
const VERSION = 1;

export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value>>;

/** What either file holds: values by profile, each under its full dotted name. */
export interface Document {
  readonly version: number;
  /** The profile in use when nothing else names one. In `config.json` only. */
  readonly profile?: string;
  readonly profiles: Readonly<Record<string, Values>>;
}

export const EMPTY: Document = { version: VERSION, profiles: {} };

const REPAIR = 'correct it by hand, or move it away to start afresh; nothing was changed';

function bad(path: string, why: string): Failure {
  return new Failure('usage', `${path}: ${why}`, REPAIR);
}

function isValue(value: unknown): value is Value {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** JSON of another program is told by what it lacks: writing settings into it would drop all it holds. */
function checkOurs(read: Readonly<Record<string, unknown>>, path: string): void {
  const names = Object.keys(read);
  if (names.length === 0 || names.some((name) => ['version', 'profile', 'profiles'].includes(name))) return;
  throw bad(path, 'not settings of socctl');
}

function checkVersion(version: unknown, path: string): void {
  if (version === undefined || version === VERSION) return;
  if (typeof version !== 'number') throw bad(path, '"version" is not a number');
  if (version < VERSION) throw bad(path, `unknown version ${version}`);
  throw new Failure(
    'usage',
    `${path}: written by a newer socctl (version ${version} of the file; this one knows ${VERSION})`,
    'upgrade socctl, or set SOCCTL_CONFIG_DIR to another folder; nothing was changed',
  );
}

function checkProfiles(profiles: unknown, path: string): asserts profiles is Document['profiles'] {
  if (!isObject(profiles)) throw bad(path, '"profiles" is not an object');
  for (const [name, values] of Object.entries(profiles)) {
    if (!isProfileName(name)) throw bad(path, `${JSON.stringify(name)} is no name for a profile`);
    if (!isObject(values)) throw bad(path, `profile "${name}" is not an object`);
    const wrong = Object.keys(values).find((key) => !isValue(values[key]));
    if (wrong !== undefined)
      throw bad(path, `${JSON.stringify(wrong)} of profile "${name}" is not a text, number or boolean`);
  }
}

/** JSON.parse's own message quotes the text, which may be a key: only the position is passed on. */
function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    const line = position ? text.slice(0, Number(position)).split('\n').length : undefined;
    throw bad(path, `not JSON${line ? ` (line ${line})` : text.trim() === '' ? ' (empty)' : ''}`);
  }
}

/**
 * Reads the text of a settings or secrets file.
 * @throws Failure `usage` naming `path` when it is not JSON, has another shape or comes from a newer version.
 */
export function parseDocument(text: string, path: string): Document {
  const read = parseJson(text, path);
  if (!isObject(read)) throw bad(path, 'not an object');
  checkOurs(read, path);
  const { version, profile, profiles = {} } = read;
  checkVersion(version, path);
  if (profile !== undefined && (typeof profile !== 'string' || !isProfileName(profile))) {
    throw bad(path, '"profile" is no name of a profile');
  }
  checkProfiles(profiles, path);
  return { version: VERSION, ...(profile === undefined ? {} : { profile }), profiles };
}

/** The values of one profile, `{}` when it has none. */
export function valuesOf(document: Document, profile: string): Values {
  return Object.hasOwn(document.profiles, profile) ? (document.profiles[profile] as Values) : {};
}

/** The document with other values for one profile; `undefined` takes the profile out. */
export function withValues(document: Document, profile: string, values: Values | undefined): Document {
  const others = Object.entries(document.profiles).filter(([name]) => name !== profile);
  return { ...document, profiles: Object.fromEntries(values ? [...others, [profile, values]] : others) };
}
