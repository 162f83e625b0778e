import type { Decision } from './entry.ts';
import { type Problem, shown } from './read.ts';

type PackageFields = Partial<Pick<Decision, 'package_type' | 'package_namespace' | 'package_name' | 'package_version'>>;

const HINT = "for example pkg:npm/lodash@4.17.21, pkg:npm/@scope/name, or '*/lodash' for any namespace";

function plain(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

// Line comments: the notation for "any namespace" would end a block comment.
// The fields that a package URL names (https://github.com/package-url/purl-spec): `pkg:npm/@scope/name@1.*`. Without a
// namespace it means packages that have none; `*` in its place means any: `pkg:npm/*/lodash`, or `*/lodash` of any type.
// A version that is not written is not named. Qualifiers and subpaths are refused: an entry cannot tell them apart.
export function packageFields(text: string): PackageFields | Problem {
  const scheme = /^pkg:\/{0,2}/i.exec(text)?.[0];
  const path = text.slice(scheme?.length ?? 0);
  if (/[?#]/.test(path)) return { problem: `${shown(text)} has qualifiers`, hint: 'leave out what begins with ? or #' };
  const at = path.lastIndexOf('@');
  const end = at > path.lastIndexOf('/') + 1 ? at : path.length;
  const parts = path.slice(0, end).split('/').map(plain);
  const version = plain(path.slice(end + 1));
  const type = scheme === undefined ? undefined : parts.shift();
  const name = parts.pop();
  const namespace = parts.join('/');
  const isComplete = scheme === undefined ? namespace === '*' : type !== undefined && /^[a-z][a-z0-9.+-]*$/i.test(type);
  if (!isComplete || !name || name.startsWith('@') || parts.some((part) => !part) || version === undefined) {
    return { problem: `${shown(text)} is no package`, hint: HINT };
  }
  return {
    ...(type !== undefined && { package_type: type.toLowerCase() }),
    package_namespace: namespace === '*' ? null : namespace,
    package_name: name,
    ...(version !== '' && { package_version: version }),
  };
}
