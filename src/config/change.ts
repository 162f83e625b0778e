import { Failure } from '../shared/failure.ts';
import { type Document, type Value, valuesOf, withValues } from './document.ts';
import { changeDocument } from './file.ts';
import type { ConfigFiles } from './files.ts';
import { keyedPlugin } from './key.ts';
import { parseReference } from './reference.ts';
import { checkSecret } from './secret.ts';
import type { Setting } from './setting.ts';
import { requireSetting, settingOf } from './settings.ts';

type File = 'settings' | 'secrets';

/** The profile that is changed, and the files it lies in. */
interface Target {
  readonly files: ConfigFiles;
  readonly profile: string;
}

function changeFile(files: ConfigFiles, file: File, change: (document: Document) => Document): Promise<boolean> {
  return changeDocument(files[file], files.privacyOf(file), change);
}

async function put({ files, profile }: Target, file: File, key: string, value: Value): Promise<string> {
  await changeFile(files, file, (document) =>
    withValues(document, profile, { ...valuesOf(document, profile), [key]: value }),
  );
  return files[file];
}

/**
 * `socbuddy.key` is stored by `auth login socbuddy`, `plugins.virustotal.key` by `auth login virustotal`,
 * `socmate.client_secret` by its full name.
 */
export function systemOf(secretKey: string): string {
  return keyedPlugin(secretKey) ?? secretKey.replace(/\.(?:key|token)$/, '');
}

/** The process list shows arguments to every user of a machine, and the shell keeps them: only references are taken. */
function refuseLiteral(key: string, text: string): void {
  const { kind, target } = parseReference(text);
  if (kind !== 'literal' && target !== '') return;
  throw new Failure(
    'usage',
    `${key}: a key is not taken as an argument, since other users of this machine could see it`,
    `store it with: socctl auth login ${systemOf(key)}; or say where it is: env:NAME, file:PATH or cmd:COMMAND`,
  );
}

/** The same for a password within a value. */
function refuseHidden(key: string, value: string, { show }: Setting): void {
  if (!show || parseReference(value).kind !== 'literal' || show(value) === value) return;
  throw new Failure(
    'usage',
    `${key}: a password is not taken as an argument, since other users of this machine could see it`,
    `say where it is: socctl config set ${key} env:NAME, file:PATH or cmd:COMMAND`,
  );
}

/**
 * Sets a setting in the active profile. Of a secret only a reference is taken.
 * @returns the file it went to.
 * @throws Failure `usage` when the setting does not exist or does not take the value.
 */
export async function setValue(target: Target, key: string, text: string): Promise<string> {
  const setting = requireSetting(key);
  if (!setting.secret) {
    const value = setting.parse(text, key);
    refuseHidden(key, String(value), setting);
    return put(target, 'settings', key, value);
  }
  refuseLiteral(key, text);
  return put(target, 'secrets', key, setting.parse(text, key));
}

/**
 * Whether a text can be stored as a key itself.
 * @throws Failure `usage` when it cannot.
 */
export function checkStorable(key: string, secret: string): void {
  checkSecret(secret, key);
  if (parseReference(secret).kind === 'literal') return;
  throw new Failure(
    'usage',
    `${key}: this says where a key is, and is none itself`,
    `set it with: socctl config set ${key} …`,
  );
}

/**
 * Stores a key itself in the active profile.
 * @returns the file it went to.
 * @throws Failure `usage` when it cannot be a key.
 */
export async function storeSecret(target: Target, key: string, secret: string): Promise<string> {
  checkStorable(key, secret);
  return put(target, 'secrets', key, secret);
}

/**
 * Takes a value out of the active profile, also one that is no setting (a slip in a file edited by hand).
 * @returns whether there was one.
 */
export async function unsetValue({ files, profile }: Target, key: string): Promise<boolean> {
  const without = (document: Document): Document => {
    const values = valuesOf(document, profile);
    if (!Object.hasOwn(values, key)) return document;
    return withValues(document, profile, Object.fromEntries(Object.entries(values).filter(([name]) => name !== key)));
  };
  const removed = await changeFile(files, 'settings', without);
  const secret = settingOf(key)?.secret === true && (await changeFile(files, 'secrets', without));
  return removed || secret;
}
