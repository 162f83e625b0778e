import { Failure } from '../shared/failure.ts';
import { type Document, withValues } from './document.ts';
import { changeDocument, readDocument } from './file.ts';
import { type ConfigFiles, type ConfigRequest, configFiles } from './files.ts';
import { checkProfileName, DEFAULT_PROFILE, noSuchProfile, profileName, profilesOf } from './profile.ts';

/** The profiles: they can be read also when the one in use does not exist. */
export interface Profiles {
  readonly files: ConfigFiles;
  /** `default` first. */
  readonly names: readonly string[];
  /** The one in use when no option and no variable names another. */
  readonly stored: string;
  /** The one in use in this run, whether it exists or not. */
  readonly inUse: string;
}

export async function readProfiles(request: ConfigRequest): Promise<Profiles> {
  const files = configFiles(request);
  const document = await readDocument(files.settings, files.privacyOf('settings'));
  const { profile: stored = DEFAULT_PROFILE } = document;
  return { files, names: profilesOf(document), stored, inUse: profileName(request, stored) };
}

function change({ files }: Profiles, to: (document: Document) => Document): Promise<boolean> {
  return changeDocument(files.settings, files.privacyOf('settings'), to);
}

function requireProfile(document: Document, name: string): void {
  const names = profilesOf(document);
  if (!names.includes(name)) throw noSuchProfile(name, names);
}

/** @throws Failure `usage` when the name is taken or cannot be one. */
export async function addProfile(profiles: Profiles, name: string): Promise<void> {
  checkProfileName(name);
  await change(profiles, (document) => {
    if (profilesOf(document).includes(name)) {
      throw new Failure(
        'usage',
        `the profile '${name}' exists already`,
        `make it the one in use with: socctl config profile use ${name}`,
      );
    }
    return withValues(document, name, {});
  });
}

/** @throws Failure `not_found` when there is no such profile. */
export async function useProfile(profiles: Profiles, name: string): Promise<void> {
  await change(profiles, (document) => {
    requireProfile(document, name);
    return { ...document, profile: name };
  });
}

/**
 * Removes a profile with its settings and keys; when it was in use, `default` is from now on.
 * @throws Failure `not_found` when there is no such profile, `usage` for `default`.
 */
export async function removeProfile(profiles: Profiles, name: string): Promise<void> {
  if (name === DEFAULT_PROFILE) {
    throw new Failure(
      'usage',
      `the profile '${DEFAULT_PROFILE}' always exists`,
      'take single settings out with: socctl config unset KEY',
    );
  }
  if (!profiles.names.includes(name)) throw noSuchProfile(name, profiles.names, 'removed');
  const { files } = profiles;
  const without = (document: Document): Document =>
    Object.hasOwn(document.profiles, name) ? withValues(document, name, undefined) : document;
  // Keys first: what is cut off in between must not leave keys behind that a new profile of that name would find.
  await changeDocument(files.secrets, files.privacyOf('secrets'), without);
  await change(profiles, (document) => {
    const { profile, ...rest } = without(document);
    return profile === undefined || profile === name ? rest : { ...rest, profile };
  });
}
