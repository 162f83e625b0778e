import { posix, win32 } from 'node:path';
import { Failure } from '../shared/failure.ts';

/** What of the process decides where files lie. Handed in, so that tests choose. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

type Kind = 'config' | 'data';

const OVERRIDE = { config: 'SOCCTL_CONFIG_DIR', data: 'SOCCTL_DATA_DIR' } as const satisfies Record<Kind, string>;

const XDG = {
  config: ['XDG_CONFIG_HOME', '.config'],
  data: ['XDG_DATA_HOME', '.local/share'],
} as const satisfies Record<Kind, readonly [string, string]>;

const MAC = { config: 'Library/Preferences', data: 'Library/Application Support' } as const;

const WINDOWS = {
  config: ['APPDATA', 'AppData\\Roaming', 'Config'],
  data: ['LOCALAPPDATA', 'AppData\\Local', 'Data'],
} as const satisfies Record<Kind, readonly [string, string, string]>;

/** The user's home folder as the environment names it, `undefined` where it does not (some cron set-ups). */
export function homeOf({ env, platform }: Surroundings): string | undefined {
  return env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] || undefined;
}

function home(around: Surroundings, kind: Kind): string {
  const found = homeOf(around);
  if (found) return found;
  const what = kind === 'config' ? 'settings' : 'the database';
  throw new Failure(
    'usage',
    `no home folder is known, so there is no place for ${what}`,
    `set HOME, or ${OVERRIDE[kind]} to the folder for ${what}`,
  );
}

function folderOf(around: Surroundings, kind: Kind): string {
  const { env, platform } = around;
  const given = env[OVERRIDE[kind]];
  if (platform === 'win32') {
    const [variable, below, leaf] = WINDOWS[kind];
    return win32.resolve(given || win32.join(env[variable] || win32.join(home(around, kind), below), 'socctl', leaf));
  }
  if (given) return posix.resolve(given);
  if (platform === 'darwin') return posix.join(home(around, kind), MAC[kind], 'socctl');
  const [variable, below] = XDG[kind];
  const base = env[variable];
  // A relative path in an XDG variable counts as unset (XDG Base Directory Specification).
  return posix.join(base && posix.isAbsolute(base) ? base : posix.join(home(around, kind), below), 'socctl');
}

/** The folder of settings and secrets: `given` (`--config-dir`), `SOCCTL_CONFIG_DIR`, else the platform's own place. */
export function configFolder(around: Surroundings, given: string | undefined): string {
  return folderOf(given ? { ...around, env: { ...around.env, SOCCTL_CONFIG_DIR: given } } : around, 'config');
}

/** The folder of the database: `SOCCTL_DATA_DIR`, else the platform's own place. */
export function dataFolder(around: Surroundings): string {
  return folderOf(around, 'data');
}

/** `~` and `~/x` as the shell would read them; anything else as it is. */
export function expandHome(path: string, around: Surroundings): string {
  if (path !== '~' && !path.startsWith('~/')) return path;
  const base = homeOf(around);
  if (!base) throw new Failure('usage', `${path}: no home folder is known`, 'set HOME, or give the full path');
  return base + path.slice(1);
}
