import { Failure } from '../shared/failure.ts';
import type { ConfigRequest } from './files.ts';
import { isSafeWord } from './key.ts';

/** Exists always, also when no file does. */
export const DEFAULT_PROFILE = 'default';

/** Whether a profile may be called so: 1 to 64 of `a-z 0-9 _ -`. */
export function isProfileName(name: string): boolean {
  return /^[a-z0-9_-]{1,64}$/.test(name) && isSafeWord(name);
}

/** @throws Failure `usage` when no profile may be called so. */
export function checkProfileName(name: string): void {
  if (isProfileName(name)) return;
  if (!isSafeWord(name)) {
    throw new Failure('usage', `'${name}' is a reserved word and cannot name a profile`, 'choose another name');
  }
  throw new Failure('usage', `'${name}' is no name for a profile`, 'names are 1 to 64 of a-z, 0-9, _ and -');
}

/** The name of the profile in use, whether there is one of that name: option, variable, the stored choice, `default`. */
export function profileName(
  { profile, env }: Pick<ConfigRequest, 'profile' | 'env'>,
  stored: string | undefined,
): string {
  return profile ?? (env['SOCCTL_PROFILE'] || stored) ?? DEFAULT_PROFILE;
}

/** The failure for a profile that does not exist; one that was to be used can be made, one to be removed need not. */
export function noSuchProfile(name: string, known: readonly string[], toBe: 'used' | 'removed' = 'used'): Failure {
  return new Failure(
    'not_found',
    `there is no profile '${name}'; there is ${known.join(', ')}`,
    toBe === 'used' && isProfileName(name)
      ? `make it with: socctl config profile add ${name}`
      : 'see them with: socctl config profile list',
  );
}

/** The names of all profiles, `default` first whether a file names it or not. */
export function profilesOf({ profiles }: { readonly profiles: Readonly<Record<string, unknown>> }): readonly string[] {
  const others = Object.keys(profiles).filter((name) => name !== DEFAULT_PROFILE);
  return [DEFAULT_PROFILE, ...others.sort()];
}
