import { Failure } from '../../shared/failure.ts';
import type { Signature, Signer } from './api.ts';
import { type Access, SYSTEM_WORDS, type System } from './systems.ts';

/** The variable that stands for a setting. */
function variable(setting: string): string {
  return `SOCCTL_${setting.replace('.', '_').toUpperCase()}`;
}

/** The failure of a server that is set without a key: nothing is asked. */
function noKey(system: System, url: string): Failure {
  const { key } = SYSTEM_WORDS[system];
  return new Failure(
    'unauthorized',
    `${url} needs a key, and none is set`,
    `store one with: socctl auth login ${system}, or set ${variable(key)}`,
  );
}

/** Signs with a key that does not change; it is read once. */
export function signedBy(
  system: System,
  { url, key }: Access,
  header: (key: string) => Readonly<Record<string, string>> = bearer,
): Signer {
  let signature: Promise<Signature> | undefined;
  const read = async (): Promise<Signature> => {
    const found = await key();
    if (found === undefined) throw noKey(system, url);
    return { headers: header(found), secrets: [found] };
  };
  return {
    sign: () => {
      signature ??= read();
      return signature;
    },
  };
}

export function bearer(key: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${key}` };
}
