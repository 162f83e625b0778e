import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { Failure } from '../shared/failure.ts';
import { firstLineOf } from './command.ts';
import { expandHome, type Surroundings } from './paths.ts';
import { isOpen, modeOf, octal } from './private.ts';
import { parseReference } from './reference.ts';

/** What resolving a secret may use. */
export interface Resolving extends Surroundings {
  /** The setting's name, for failures. */
  readonly what: string;
  readonly notice: (line: string) => void;
}

/**
 * Whether a text can be a key: one line, nothing a header could not carry.
 * @throws Failure `usage` naming `what`, never the text.
 */
export function checkSecret(text: string, what: string): void {
  if (text === '') throw new Failure('usage', `${what}: the key is empty`, 'copy the whole key, without line breaks');
  if (text.length > 16_384)
    throw new Failure('usage', `${what}: too long for a key`, 'a key has at most 16384 characters');
  if (/\p{Cc}/u.test(text)) {
    throw new Failure(
      'usage',
      `${what}: the key holds a line break or control character`,
      'copy the key alone, as one line',
    );
  }
  // Pasted from a document: curly quotes, dots that stand for the rest, invisible spaces.
  if (/[^\u0000-\u00ff]/.test(text)) {
    throw new Failure(
      'usage',
      `${what}: the key holds a character that no key has (beyond Latin-1)`,
      'copy it from where it was made, not from a document',
    );
  }
}

/** The text without the one line break that files and pipes end with. */
export function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '');
}

function fromVariable(name: string, { env, what }: Resolving): string {
  const value = env[name];
  if (value) return value;
  throw new Failure(
    'usage',
    `${what}: the environment variable ${name} is not set`,
    `set ${name}, or store the key with: socctl auth login`,
  );
}

async function fromFile(target: string, resolving: Resolving): Promise<string> {
  const { what, notice, platform } = resolving;
  const path = expandHome(target, resolving);
  // A relative path would be another file in every folder, and in somebody else's folder somebody else's file.
  if (!isAbsolute(path))
    throw new Failure('usage', `${what}: file:${target} is no full path`, 'write file:/… or file:~/…');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure('usage', `${what}: cannot read ${path} (${code})`, 'check that the file is there and yours');
  }
  const mode = await modeOf(path, platform);
  // Somebody else's tool may have made this file: its mode is reported, not changed.
  if (isOpen(mode))
    notice(`socctl: ${path} holds a key and is open to other users (mode ${octal(mode ?? 0)}); run: chmod 600 ${path}`);
  return withoutLastBreak(text);
}

/**
 * The secret behind a value: read from a variable, a file, a command's first line, or the value itself.
 * @throws Failure `usage` naming the setting and the cause, never any part of the secret.
 */
export async function resolveSecret(value: string, resolving: Resolving): Promise<string> {
  const { kind, target } = parseReference(value);
  const read = {
    literal: () => target,
    env: () => fromVariable(target, resolving),
    file: () => fromFile(target, resolving),
    cmd: () => firstLineOf(target, resolving.what, resolving.env),
  } as const;
  const secret = await read[kind]();
  checkSecret(secret, resolving.what);
  return secret;
}
