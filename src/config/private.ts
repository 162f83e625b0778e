import { chmod, lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, resolve, sep } from 'node:path';
import { Failure } from '../shared/failure.ts';

/** Permission bits of anybody but the owner. */
const OTHERS = 0o077;
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** What may lie in the settings' folder: the two files, their drafts and lock, a database put beside them. */
const OURS = /^(?:config|secrets)\.json|^socctl\.|^\.lock/;

/** What to know of a file that is to be kept private. */
export interface Privacy {
  readonly platform: NodeJS.Platform;
  readonly notice: (line: string) => void;
  /** Appended to the notice, when the file was open to others. */
  readonly advice?: string;
  /** The user's home folder, which is not made where it is missing. */
  readonly home?: string | undefined;
}

/** `0644`, as `ls` and `chmod` know it. */
export function octal(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, '0');
}

/** The mode of a file or folder, `undefined` when it is not there or the platform has no such modes. */
export async function modeOf(path: string, platform: NodeJS.Platform): Promise<number | undefined> {
  if (platform === 'win32') return undefined;
  return stat(path).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}

/** Whether others than the owner have any permission. */
export function isOpen(mode: number | undefined): boolean {
  return mode !== undefined && (mode & OTHERS) !== 0;
}

interface Found {
  readonly mode: number;
  readonly link: boolean;
  /** Whether it belongs to the user who runs this. */
  readonly own: boolean;
}

/** A user id without a name (some containers) counts as nobody's: then modes are told, not changed. */
function isOwner(uid: number): boolean {
  try {
    return userInfo().uid === uid;
  } catch {
    return false;
  }
}

/** A file or folder that others have permissions on; `undefined` when it is private, missing or on Windows. */
async function findOpen(path: string, platform: NodeJS.Platform): Promise<Found | undefined> {
  const mode = await modeOf(path, platform);
  if (mode === undefined || !isOpen(mode)) return undefined;
  const entry = await lstat(path).catch(() => undefined);
  return entry && { mode, link: entry.isSymbolicLink(), own: isOwner(entry.uid) };
}

/** What is done about an open file. What a link leads to is kept by somebody else, as is another user's file. */
async function repair(path: string, { link, own }: Found): Promise<string> {
  const order = `chmod ${octal(FILE_MODE)} ${path}`;
  if (link) return `and is kept elsewhere by a link; run: ${order}`;
  if (!own) return `and belongs to another user; as its owner run: ${order}`;
  return chmod(path, FILE_MODE).then(
    () => `set to ${octal(FILE_MODE)}`,
    () => `and cannot be changed; as its owner run: ${order}`,
  );
}

async function closeFile(path: string, { platform, notice, advice }: Privacy): Promise<void> {
  const found = await findOpen(path, platform);
  if (!found) return;
  const repaired = await repair(path, found);
  const was = `was open to other users (mode ${octal(found.mode)})`;
  notice(`socctl: ${path} ${was}, ${repaired}${advice ? `; ${advice}` : ''}`);
}

/** A folder that also holds other things is somebody's home or project: closing it would break more than it mends. */
async function isOwnFolder(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => ['unreadable']);
  return names.every((name) => OURS.test(name));
}

/** Closes an open folder of our own; a link to one is somebody's arrangement. Hands back the mode it had. */
async function closeFolder(folder: string, platform: NodeJS.Platform): Promise<number | undefined> {
  const found = await findOpen(folder, platform);
  if (!found?.own || found.link || !(await isOwnFolder(folder))) return undefined;
  return chmod(folder, FOLDER_MODE).then(
    () => found.mode,
    () => undefined,
  );
}

/**
 * Checks the modes of a file that was understood as ours (0600) and its folder (0700) and repairs what is wrong, with a
 * notice line each; what a link leads to and what belongs to others is told, not changed. Does nothing on Windows, where
 * the user's profile folder is private by its access list.
 */
export async function keepPrivate(path: string, privacy: Privacy): Promise<void> {
  const { platform, notice } = privacy;
  const folder = dirname(path);
  await closeFile(path, privacy);
  const was = await closeFolder(folder, platform);
  if (was === undefined) return;
  notice(`socctl: ${folder} was open to other users (mode ${octal(was)}), set to ${octal(FOLDER_MODE)}`);
}

/** A home folder that is not there points to a wrong HOME: making it would hide that. */
async function refuseMissingHome(folder: string, home: string | undefined): Promise<void> {
  if (!home || !folder.startsWith(resolve(home) + sep) || (await stat(home).catch(() => undefined))) return;
  throw new Failure(
    'usage',
    `the home folder ${home} does not exist, so there is no place for settings`,
    'set HOME to yours, or SOCCTL_CONFIG_DIR to the folder for settings (SOCCTL_DATA_DIR for the database)',
  );
}

/**
 * Makes the folder where it is missing, private from its first moment; closes an empty one that was there.
 * @throws Failure `usage` when it would lie in a home folder that does not exist.
 */
export async function makePrivateFolder(folder: string, { platform, home }: Privacy): Promise<void> {
  await refuseMissingHome(folder, home);
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  await closeFolder(folder, platform);
}
